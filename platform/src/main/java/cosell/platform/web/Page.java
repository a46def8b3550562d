package cosell.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as it is answered.
 *
 * @param nextCursor where the next page begins; null on the last one
 * @param count how many there are in all; null unless it was asked for
 */
public record Page<T>(
        List<T> items,
        @Nullable String nextCursor,
        @Nullable Count count) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of what a query found that asked for one element more than the limit: that one is not shown, it only
     * tells that there is a next page.
     *
     * @param cursorAfter the cursor text behind an element
     */
    public static <T> Page<T> of(List<T> limitPlusOne, int limit, Function<T, String> cursorAfter) {
        if (limitPlusOne.size() <= limit) {
            return new Page<>(limitPlusOne, null, null);
        }
        List<T> shown = limitPlusOne.subList(0, limit);
        return new Page<>(shown, cursorAfter.apply(shown.getLast()), null);
    }

    /** The same page with the number of all elements. */
    public Page<T> counted(long all) {
        return new Page<>(items, nextCursor, new Count(all));
    }

    /** The same page of what its elements look like outside. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), nextCursor, count);
    }
}
