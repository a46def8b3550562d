package cosell.platform.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit elements of the page, 1 to {@value #MAX_LIMIT}
 * @param cursor {@code nextCursor} of the page before, to be read by {@link Cursors}; null for the first page
 * @param counted whether the number of all elements is asked for
 */
public record PageRequest(int limit, @Nullable String cursor, boolean counted) {

    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;

    static final String CURSOR = "cursor";

    private static final int MAX_CURSOR = 4096;

    /** Reads {@code limit}, {@code cursor} and {@code count}; what is wrong with them is noted in the query. */
    public static PageRequest from(QueryParameters query) {
        Integer limit = query.integer("limit", 1, MAX_LIMIT);
        return new PageRequest(
                Objects.requireNonNullElse(limit, DEFAULT_LIMIT), query.text(CURSOR, MAX_CURSOR), query.flag("count"));
    }
}
