package cosell.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an index brings what a query may match in the order wanted, so that the search can end with the last document
 * wanted: by values of its first fields, then in the order of all others. Only orders that end with the id are served,
 * because any other leaves equals in an order of the engine's own.
 */
final class OrderedSearch {

    private static final String LAST = "_id";

    private OrderedSearch() {}

    /** Empty when the index is of no use for this order. */
    static Optional<OrderedPlan> plan(IndexSearch search, Conditions conditions, Document order) {
        var sortedBy = List.copyOf(order.keySet());
        var fields = search.fields();
        var first = fields.size() - sortedBy.size();
        if (!isOneDirection(order)
                || first < 1
                || !sortedBy.equals(fields.subList(first, fields.size()))
                || sortedBy.stream().anyMatch(search.arrays()::contains)) {
            return Optional.empty();
        }
        var prefixes = search.prefixes(conditions, fields.subList(0, first));
        var stretches = prefixes.stream()
                .map(prefix -> stretch(search, conditions, prefix, sortedBy))
                .toList();
        var ofElements = fields.subList(0, first).stream().anyMatch(search.arrays()::contains);
        var complete =
                prefixes.getFirst().size() == first && search.usableFields().size() >= first;
        return complete
                ? Optional.of(new OrderedPlan(
                        first, ofElements, stretches, order.values().contains(-1)))
                : Optional.empty();
    }

    /** What lacks the field that comes first in the order stands together, in the order of the next. */
    private static NavigableMap<List<Object>, Set<Object>> stretch(
            IndexSearch search, Conditions conditions, List<Object> prefix, List<String> sortedBy) {
        if (sortedBy.size() == 1 || !conditions.isAbsent(sortedBy.getFirst())) {
            return search.stretch(prefix, conditions.bounds(sortedBy.getFirst()));
        }
        var lacking = new ArrayList<>(prefix);
        lacking.add(Missing.getInstance());
        return search.stretch(lacking, conditions.bounds(sortedBy.get(1)));
    }

    private static boolean isOneDirection(Document order) {
        var directions = new HashSet<>(order.values());
        return directions.size() == 1
                && (directions.contains(1) || directions.contains(-1))
                && List.copyOf(order.keySet()).getLast().equals(LAST);
    }
}
