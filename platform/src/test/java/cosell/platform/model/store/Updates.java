package cosell.platform.model.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What an update makes of a document; refuses what it does not know. */
final class Updates {

    private Updates() {}

    static Document apply(Document update, Document document) {
        Document changed = document;
        for (Map.Entry<String, Object> operator : update.entrySet()) {
            for (Map.Entry<String, Object> field : ((Document) operator.getValue()).entrySet()) {
                changed = applied(operator.getKey(), changed, field.getKey(), field.getValue());
            }
        }
        return changed;
    }

    private static Document applied(String operator, Document document, String path, @Nullable Object operand) {
        return switch (operator) {
            case "$set" -> operand == null ? Paths.withNull(document, path) : Paths.with(document, path, operand);
            case "$unset" -> Paths.with(document, path, null);
            case "$inc" -> Paths.with(document, path, number(document, path) + ((Number) operand).longValue());
            case "$push" -> Paths.with(document, path, pushed(list(document, path), operand));
            case "$pull" -> pulled(document, path, operand);
            default -> throw new IllegalArgumentException("The model's store does not know " + operator);
        };
    }

    private static Document pulled(Document document, String path, Object condition) {
        if (Paths.get(document, path) == null) {
            return document;
        }
        List<Object> kept = list(document, path).stream()
                .filter(element -> !Filters.match((Document) condition, (Document) element))
                .toList();
        return Paths.with(document, path, kept);
    }

    private static List<Object> pushed(List<Object> before, Object operand) {
        List<Object> after = new ArrayList<>(before);
        if (operand instanceof Document each && each.containsKey("$each")) {
            after.addAll(each.getList("$each", Object.class));
        } else {
            after.add(operand);
        }
        return after;
    }

    private static List<Object> list(Document document, String path) {
        return Paths.get(document, path) instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
    }

    private static long number(Document document, String path) {
        return Paths.get(document, path) instanceof Number number ? number.longValue() : 0;
    }
}
