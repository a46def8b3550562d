package cosell.embedded.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of single fields, as far as an index can serve it: whatever is left out here only makes the
 * search find too much, and every document found is held against the whole query.
 */
final class Conditions {

    private final Map<String, List<Object>> values = new HashMap<>();
    private final Map<String, List<Object>> elements = new HashMap<>();
    private final Map<String, Bounds> bounds = new HashMap<>();
    private final Map<String, Bounds> elementBounds = new HashMap<>();
    private final Set<String> absent = new HashSet<>();
    private final Set<String> present = new HashSet<>();

    private Conditions() {}

    static Conditions of(Document query) {
        var conditions = new Conditions();
        conditions.addAll(query);
        return conditions;
    }

    /** The same demands by each of the elements that a list must hold, any of which will do for a search. */
    Stream<Conditions> choices() {
        return elements.isEmpty()
                ? Stream.of(this)
                : elements.entrySet().stream()
                        .flatMap(demand -> demand.getValue().stream().map(element -> by(demand.getKey(), element)));
    }

    private Conditions by(String field, Object element) {
        var chosen = new Conditions();
        chosen.values.putAll(values);
        chosen.values.put(field, List.of(element));
        chosen.bounds.putAll(bounds);
        chosen.elementBounds.putAll(elementBounds);
        chosen.absent.addAll(absent);
        chosen.present.addAll(present);
        return chosen;
    }

    /** The values one of which the field must have, or null when any will do. */
    @Nullable
    List<Object> values(String field) {
        return values.get(field);
    }

    @Nullable
    Bounds bounds(String field) {
        return bounds.get(field);
    }

    /** Between which one and the same element of the field's list must lie, or null. */
    @Nullable
    Bounds elementBounds(String field) {
        return elementBounds.get(field);
    }

    /** Whether the field must be null or missing. */
    boolean isAbsent(String field) {
        return absent.contains(field);
    }

    boolean isPresent(String field) {
        return present.contains(field);
    }

    private void addAll(Document query) {
        for (var demand : query.entrySet()) {
            var field = demand.getKey();
            if (field.equals("$and") && demand.getValue() instanceof Collection<?> parts) {
                parts.stream().map(Document.class::cast).forEach(this::addAll);
            } else if (!field.startsWith("$")) {
                add(field, demand.getValue());
            }
        }
    }

    private void add(String field, @Nullable Object demand) {
        if (demand instanceof Document operators) {
            for (var operator : operators.entrySet()) {
                add(field, operator.getKey(), operator.getValue());
            }
        } else {
            addOneOf(field, Collections.singletonList(demand));
        }
    }

    private void add(String field, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> addOneOf(field, Collections.singletonList(operand));
            case "$in" -> addOneOf(field, operand instanceof Collection<?> all ? all : List.of());
            case "$gt", "$gte" -> addBounds(field, operand, value -> new Bounds(value, null));
            case "$lt", "$lte" -> addBounds(field, operand, value -> new Bounds(null, value));
            case "$all" -> addAll(field, operand);
            case "$exists" -> addPresent(field, operand);
            default -> {
                // Left to the comparison with the whole query.
            }
        }
    }

    private void addOneOf(String field, Collection<?> candidates) {
        if (candidates.size() == 1 && candidates.contains(null)) {
            absent.add(field);
        }
        if (candidates.stream().allMatch(Conditions::isIndexed)) {
            values.putIfAbsent(
                    field,
                    candidates.stream().map(IndexKeys::normalized).distinct().toList());
        }
    }

    private void addBounds(String field, @Nullable Object operand, Function<Object, Bounds> end) {
        if (isIndexed(operand)) {
            bounds.merge(field, end.apply(IndexKeys.normalized(operand)), Bounds::and);
        }
    }

    /** All elements are demanded, so the first one is. */
    private void addAll(String field, @Nullable Object operand) {
        if (!(operand instanceof Collection<?> demanded) || demanded.isEmpty()) {
            return;
        }
        var first = demanded.iterator().next();
        if (first instanceof Document element && element.get("$elemMatch") instanceof Document range) {
            range.forEach((operator, end) -> addElementBounds(field, operator, end));
        } else {
            addOneOf(field, Collections.singletonList(first));
            elements.put(
                    field,
                    demanded.stream()
                            .filter(Conditions::isIndexed)
                            .map(IndexKeys::normalized)
                            .toList());
        }
    }

    private void addElementBounds(String field, String operator, @Nullable Object end) {
        if (end instanceof String text && operator.equals("$gte")) {
            elementBounds.merge(field, new Bounds(text, null), Bounds::and);
        } else if (end instanceof String text && operator.equals("$lt")) {
            elementBounds.merge(field, new Bounds(null, text), Bounds::and);
        }
    }

    private void addPresent(String field, @Nullable Object operand) {
        if (Boolean.TRUE.equals(operand)) {
            present.add(field);
        }
    }

    /** Null (which a missing field matches too), patterns, documents and arrays are compared in ways of their own. */
    private static boolean isIndexed(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case String _, Number _, Boolean _, Instant _, UUID _, ObjectId _, BinData _, BsonTimestamp _ -> true;
            default -> false;
        };
    }
}
