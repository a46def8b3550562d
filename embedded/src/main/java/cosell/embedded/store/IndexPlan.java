package cosell.embedded.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A way to find the documents a query may match.
 *
 * @param rank the higher, the fewer documents it is likely to find
 */
record IndexPlan(int rank, Supplier<Stream<Object>> search) {

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

    boolean isBetterThan(Optional<IndexPlan> other) {
        return other.isEmpty() || rank > other.get().rank;
    }

    /** Each position once, though a document may have several keys. */
    List<Object> positions() {
        return search.get().distinct().toList();
    }
}
