package cosell.embedded.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an index serves a query: by values of its first fields, then perhaps by a range of the next.
 *
 * @param arrays the fields that lead through an array: different elements may satisfy different conditions, so that only
 *     one condition on one such field can be used
 * @param sparse whether documents without any of the fields have no key
 */
record IndexSearch(List<String> fields, IndexEntries entries, Set<String> arrays, boolean sparse) {

    private static final int MOST_PREFIXES = 10_000;

    /** Empty when the index is of no use. */
    Optional<IndexPlan> plan(Conditions conditions) {
        var usable = usableFields();
        var prefixes = prefixes(conditions, usable);
        var known = prefixes.getFirst().size();
        var bounds = known < usable.size() ? bounds(conditions, usable.get(known)) : null;
        if (known == 0 && bounds == null) {
            return everyEntry(conditions);
        }
        var rank = rank(known, bounds, known < usable.size() && conditions.elementBounds(usable.get(known)) != null);
        return Optional.of(new IndexPlan(
                rank,
                () -> prefixes.stream().map(prefix -> stretch(prefix, bounds)).toList()));
    }

    private int rank(int known, @Nullable Bounds bounds, boolean element) {
        var partly = 10 * known + (bounds == null ? 0 : 5);
        return known == fields.size() ? IndexPlan.COMPLETE + known : element ? IndexPlan.ELEMENT + partly : partly;
    }

    /** The fields before a second one with an array. */
    List<String> usableFields() {
        var second = fields.stream().filter(arrays::contains).skip(1).findFirst();
        return second.map(field -> fields.subList(0, fields.indexOf(field))).orElse(fields);
    }

    private @Nullable Bounds bounds(Conditions conditions, String field) {
        var ofOneElement = conditions.elementBounds(field);
        if (ofOneElement != null) {
            return ofOneElement;
        }
        var bounds = conditions.bounds(field);
        return bounds != null && arrays.contains(field) ? bounds.oneEnd() : bounds;
    }

    private Optional<IndexPlan> everyEntry(Conditions conditions) {
        return sparse && conditions.isPresent(fields.getFirst())
                ? Optional.of(new IndexPlan(1, () -> List.of(stretch(List.of(), null))))
                : Optional.empty();
    }

    /** Every combination of the values demanded of the first fields; one empty combination when none is. */
    List<List<Object>> prefixes(Conditions conditions, List<String> usable) {
        List<List<Object>> prefixes = List.of(List.of());
        for (var field : usable) {
            var values = conditions.values(field);
            if (values == null || (long) prefixes.size() * values.size() > MOST_PREFIXES) {
                break;
            }
            if (values.isEmpty()) {
                // Nothing can match; a key that no document has finds nothing.
                return List.of(List.of(ValueOrder.Mark.HIGHEST));
            }
            prefixes = extended(prefixes, values);
        }
        return prefixes;
    }

    private static List<List<Object>> extended(List<List<Object>> prefixes, Collection<Object> values) {
        return prefixes.stream()
                .flatMap(prefix -> values.stream().map(value -> key(prefix, value)))
                .toList();
    }

    /** The keys that begin so and go on within the bounds. */
    NavigableMap<List<Object>, Set<Object>> stretch(List<Object> prefix, @Nullable Bounds bounds) {
        var first = prefix;
        var last = key(prefix, ValueOrder.Mark.HIGHEST);
        if (bounds != null) {
            first = key(prefix, bounds.low() == null ? ValueOrder.Mark.AFTER_NULL : bounds.low());
            last = bounds.high() == null ? last : key(prefix, bounds.high(), ValueOrder.Mark.HIGHEST);
        }
        return entries.between(first, last);
    }

    private static List<Object> key(List<Object> prefix, Object... values) {
        var key = new ArrayList<Object>(prefix);
        key.addAll(Arrays.asList(values));
        return key;
    }
}
