package cosell.store.test;

import java.util.List;
import java.util.Set;

/**
 * The shape of a query, without its values.
 *
 * @param namespace {@code <database>.<collection>}
 * @param fields the fields that every document it finds is chosen by
 * @param sort the fields it is sorted by, in order
 */
public record Query(String namespace, Set<String> fields, List<String> sort) {
    public Query {
        fields = Set.copyOf(fields);
        sort = List.copyOf(sort);
    }

    /**
     * Whether an index whose first field this is spares the look at every document: it narrows the search down, or
     * brings them in the order wanted.
     */
    boolean isServedBy(String firstField) {
        return fields.contains(firstField)
                || (!sort.isEmpty() && sort.getFirst().equals(firstField));
    }

    @Override
    public String toString() {
        return namespace + " by " + fields + (sort.isEmpty() ? "" : " sorted by " + sort);
    }
}
