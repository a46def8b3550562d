package cosell.platform.outbox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An index that a collection needs.
 *
 * @param fields field paths in order; a leading {@code -} means descending
 */
public record IndexSpec(List<String> fields, boolean unique, boolean sparse) {
    public IndexSpec {
        fields = List.copyOf(fields);
    }

    public static IndexSpec on(String... fields) {
        return new IndexSpec(List.of(fields), false, false);
    }

    /** For the queries of an organization ({@link ScopedQuery}): who may read a document comes first. */
    public static IndexSpec withinOrganization(String... fields) {
        return new IndexSpec(
                Stream.concat(Stream.of(DocumentFields.ORGANIZATIONS), Arrays.stream(fields))
                        .toList(),
                false,
                false);
    }

    /** Only documents that have the field are in it. */
    public static IndexSpec sparse(String... fields) {
        return new IndexSpec(List.of(fields), false, true);
    }

    /** At most one document has a value; documents without the field are not in it. */
    public static IndexSpec uniqueSparse(String... fields) {
        return new IndexSpec(List.of(fields), true, true);
    }
}
