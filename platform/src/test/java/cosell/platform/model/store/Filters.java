package cosell.platform.model.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which documents a filter selects; refuses what it does not know. */
final class Filters {

    private Filters() {}

    static boolean match(Document filter, Document document) {
        return filter.entrySet().stream().allMatch(condition -> matches(condition, document));
    }

    private static boolean matches(Map.Entry<String, Object> condition, Document document) {
        if (condition.getKey().equals("$or")) {
            return ((List<?>) condition.getValue()).stream().anyMatch(either -> match((Document) either, document));
        }
        String path = condition.getKey();
        return (condition.getValue() instanceof Document operators && isOperators(operators))
                ? operators.entrySet().stream()
                        .allMatch(operator -> operator.getKey().equals("$exists")
                                ? operator.getValue().equals(Paths.has(document, path))
                                : holds(operator.getKey(), Paths.get(document, path), operator.getValue()))
                : equal(Paths.get(document, path), condition.getValue());
    }

    private static boolean isOperators(Document condition) {
        return !condition.isEmpty() && condition.keySet().iterator().next().startsWith("$");
    }

    private static boolean holds(String operator, @Nullable Object value, Object operand) {
        return switch (operator) {
            case "$in" -> ((Collection<?>) operand).stream().anyMatch(one -> equal(value, one));
            case "$lte" -> value != null && compare(value, operand) <= 0;
            case "$lt" -> value != null && compare(value, operand) < 0;
            case "$gte" -> value != null && compare(value, operand) >= 0;
            case "$gt" -> value != null && compare(value, operand) > 0;
            default -> throw new IllegalArgumentException("The model's store does not know " + operator);
        };
    }

    private static boolean equal(@Nullable Object value, @Nullable Object wanted) {
        if (value instanceof Number one && wanted instanceof Number other) {
            return one.longValue() == other.longValue();
        }
        return Objects.equals(value, wanted) || (value instanceof List<?> list && list.contains(wanted));
    }

    @SuppressWarnings("unchecked") // values of one field are of one type
    static int compare(Object one, Object other) {
        if (one instanceof Number left && other instanceof Number right) {
            return Long.compare(left.longValue(), right.longValue());
        }
        return ((Comparable<Object>) one).compareTo(other);
    }
}
