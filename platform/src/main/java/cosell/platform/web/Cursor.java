package cosell.platform.web;

import java.util.List;

/**
 * Where the next page begins: behind the element with these sort keys and this id.
 *
 * @param keys the sort keys of the last element shown, in order, as texts that the query can read again
 * @param id the id of the last element shown, which decides between equal keys
 */
public record Cursor(List<String> keys, String id) {
    public Cursor {
        keys = List.copyOf(keys);
    }
}
