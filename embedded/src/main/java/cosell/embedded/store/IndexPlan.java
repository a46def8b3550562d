package cosell.embedded.store;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A way to find the documents a query may match.
 *
 * @param rank the higher, the fewer documents it is likely to find
 * @param search the stretches of the index in which they are
 */
record IndexPlan(int rank, Supplier<List<NavigableMap<List<Object>, Set<Object>>>> search) {

    /** The rank of a plan that knows between which values an element of a list lies, such as a word. */
    static final int ELEMENT = 500;

    /** The rank of a plan that knows a value for every field of its index. */
    static final int COMPLETE = 1_000;

    /** Whether it finds so little that an order does not matter. */
    boolean isNarrow() {
        return rank >= ELEMENT;
    }

    boolean isComplete() {
        return rank >= COMPLETE;
    }

    /** Each position once, though a document may have several keys. */
    List<Object> positions() {
        return entries().flatMap(entry -> entry.getValue().stream()).distinct().toList();
    }

    Stream<Map.Entry<List<Object>, Set<Object>>> entries() {
        return search.get().stream().flatMap(stretch -> stretch.entrySet().stream());
    }
}
