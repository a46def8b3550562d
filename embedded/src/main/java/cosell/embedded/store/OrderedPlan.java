package cosell.embedded.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A way to find the documents a query may match in the order wanted.
 *
 * @param prefix how many fields at the beginning of a key play no part in the order
 * @param ofElements whether one of these fields leads through a list, whose elements tell more than a plain field does
 * @param stretches of the index, each in the order of its keys
 */
record OrderedPlan(
        int prefix, boolean ofElements, List<NavigableMap<List<Object>, Set<Object>>> stretches, boolean descending) {

    static final Comparator<OrderedPlan> BY_WHAT_IT_TELLS =
            Comparator.comparingInt(OrderedPlan::prefix).thenComparing(OrderedPlan::ofElements);

    /** Each position once, found only as it is asked for. */
    Stream<Object> positions() {
        var heads = new PriorityQueue<Head>(this::compare);
        stretches.forEach(stretch ->
                Head.of(descending ? stretch.descendingMap() : stretch).ifPresent(heads::add));
        var seen = new HashSet<>();
        return Stream.iterate(heads, left -> !left.isEmpty(), left -> left)
                .flatMap(OrderedPlan::takeFirst)
                .filter(seen::add);
    }

    private static Stream<Object> takeFirst(PriorityQueue<Head> heads) {
        var first = heads.remove();
        first.next().ifPresent(heads::add);
        return first.positions().stream();
    }

    private int compare(Head one, Head other) {
        var order = KeyOrder.INSTANCE.compare(rest(one.key()), rest(other.key()));
        return descending ? -order : order;
    }

    private List<Object> rest(List<Object> key) {
        return key.subList(prefix, key.size());
    }
}
