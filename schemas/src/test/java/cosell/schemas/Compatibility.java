package cosell.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** Whether two versions of one contract can live beside each other, whichever side is upgraded first. */
final class Compatibility {

    private Compatibility() {}

    /** What is wrong between them, in words for whoever changed the schema; empty when nothing is. */
    static List<String> faults(String version, Schema released, Schema current) {
        List<String> faults = new ArrayList<>();
        String name = current.getName();
        faults.addAll(unreadable("today's readers can't read " + name + " of " + version, current, released));
        faults.addAll(unreadable("readers of " + version + " can't read today's " + name, released, current));
        faults.addAll(changedMeaning(version, released, current));
        return faults;
    }

    private static List<String> unreadable(String sentence, Schema reader, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult();
        if (result.getCompatibility() == SchemaCompatibilityType.COMPATIBLE) {
            return List.of();
        }
        return result.getIncompatibilities().stream()
                .map(cause ->
                        sentence + ": " + cause.getType() + " at " + cause.getLocation() + ": " + cause.getMessage())
                .toList();
    }

    /** Avro itself takes a day for a number and a millisecond for a microsecond. */
    private static List<String> changedMeaning(String version, Schema released, Schema current) {
        Map<String, String> before = logicalTypes(released);
        Map<String, String> now = logicalTypes(current);
        return before.keySet().stream()
                .filter(now::containsKey)
                .filter(field -> !before.get(field).equals(now.get(field)))
                .map(field -> field + " means " + now.get(field) + ", but " + before.get(field) + " in " + version)
                .sorted()
                .toList();
    }

    private static Map<String, String> logicalTypes(Schema schema) {
        return SchemaWalk.of(schema).fields().stream()
                .collect(Collectors.toMap(SchemaWalk.Place::toString, place -> meaning(place.type())));
    }

    private static String meaning(Schema type) {
        String logical = type.getProp("logicalType");
        return "decimal".equals(logical)
                ? "decimal(" + type.getObjectProp("precision") + ", " + type.getObjectProp("scale") + ")"
                : "a " + (logical == null ? "plain value" : logical);
    }
}
