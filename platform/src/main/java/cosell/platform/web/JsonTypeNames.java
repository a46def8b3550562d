package cosell.platform.web;

import cosell.platform.domain.OrganizationId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What JSON calls the types of a request record, for people. */
final class JsonTypeNames {

    private static final Map<Class<?>, String> TEXTS = Map.of(
            Instant.class, "a time such as \"2026-11-02T09:30:00Z\"",
            LocalDate.class, "a date such as \"2026-11-02\"",
            UUID.class, "a UUID such as \"6f1c0a52-7c0e-4e0b-9d7b-3b0a2d6a4c11\"",
            OrganizationId.class, "an organization id such as \"contoso\"");

    private JsonTypeNames() {}

    /** Whether its values are texts of a certain form. */
    static boolean isText(Class<?> type) {
        return TEXTS.containsKey(type);
    }

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        String text = TEXTS.get(type);
        return text != null ? text : plain(type);
    }

    static String of(JsonNode found) {
        return switch (found.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case STRING -> "a text";
            case NULL -> "null";
            case MISSING, BINARY -> "nothing";
        };
    }

    private static String plain(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == BigDecimal.class) {
            return "a number";
        }
        if (Number.class.isAssignableFrom(type) || type == BigInteger.class || type.isPrimitive()) {
            return "a whole number in range";
        }
        if (type.isEnum()) {
            return "one of the possible texts";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }
}
