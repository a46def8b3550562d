package cosell.deals.deal.adapter.rest;

import cosell.platform.web.Pointers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field that is not what it was. Objects are compared field by field, lists as a whole.
 *
 * @param before null when it was not there
 * @param after null when it is not there any more
 */
record FieldChange(
        String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {

    static List<FieldChange> between(JsonNode before, JsonNode after) {
        return changes("", before, after).toList();
    }

    /** Whether both speak of the same place, or one of a part of the other's. */
    boolean overlaps(FieldChange other) {
        return Pointers.isAtOrUnder(pointer, other.pointer) || Pointers.isAtOrUnder(other.pointer, pointer);
    }

    private static Stream<FieldChange> changes(String pointer, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            return names.stream()
                    .flatMap(name -> changes(Pointers.child(pointer, name), before.path(name), after.path(name)));
        }
        return isSame(before, after)
                ? Stream.empty()
                : Stream.of(new FieldChange(pointer, value(before), value(after)));
    }

    private static boolean isSame(JsonNode before, JsonNode after) {
        return before.equals(after) || (value(before) == null && value(after) == null);
    }

    private static @Nullable JsonNode value(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node;
    }
}
