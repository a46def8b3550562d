package cosell.deals.customers.adapter.file;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best few of many. Used by one thread. */
final class Best<T> {

    private final int most;
    private final Comparator<T> bestFirst;
    private final PriorityQueue<T> worstFirst;

    Best(int most, Comparator<T> bestFirst) {
        this.most = most;
        this.bestFirst = bestFirst;
        this.worstFirst = new PriorityQueue<>(bestFirst.reversed());
    }

    void add(T another) {
        if (worstFirst.size() < most) {
            worstFirst.add(another);
        } else if (bestFirst.compare(another, worstFirst.element()) < 0) {
            worstFirst.remove();
            worstFirst.add(another);
        }
    }

    List<T> inOrder() {
        return worstFirst.stream().sorted(bestFirst).toList();
    }
}
