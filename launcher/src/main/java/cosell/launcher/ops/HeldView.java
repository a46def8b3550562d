package cosell.launcher.ops;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held records on a terminal. */
final class HeldView {

    /** Keys are whatever somebody wrote to the topic; they must not steer the operator's terminal. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private static final String ROW = "%-36s  %-22s  %-36s  %-8s  %-9s  %-24s  %s%n";

    private final PrintWriter out;

    HeldView(PrintWriter out) {
        this.out = out;
    }

    void header() {
        out.printf(Locale.ROOT, ROW, "ID", "TOPIC", "AGGREGATE", "POSITION", "CAUSE", "SINCE", "REASON");
    }

    void row(JsonNode record) {
        out.printf(
                Locale.ROOT,
                ROW,
                text(record, "id"),
                text(record, "topic"),
                text(record, "aggregateId"),
                text(record, "sequence"),
                text(record, "cause"),
                text(record, "heldAt"),
                text(record.path("fault"), "message"));
    }

    void detail(JsonNode detail) {
        record(detail.path("record"));
        value(detail);
        JsonNode waiting = detail.path("waiting");
        field("waiting", waiting.isEmpty() ? "nobody" : waiting.size() + " behind it");
        waiting.forEach(other -> out.printf(
                Locale.ROOT, "  %-36s  %-8s  %s%n", text(other, "id"), text(other, "sequence"), text(other, "cause")));
    }

    private void record(JsonNode record) {
        JsonNode fault = record.path("fault");
        field("id", text(record, "id"));
        field(
                "topic",
                text(record, "topic") + ", partition " + text(record, "partition") + ", offset "
                        + text(record, "offset"));
        field("aggregate", text(record, "aggregateId") + " at " + text(record, "sequence"));
        field("change", text(record, "change"));
        field(
                "cause",
                text(record, "cause") + " since " + text(record, "heldAt") + ", tries: " + text(record, "tries"));
        field("reason", (text(fault, "message") + " " + fault.path("pointer").asString("")).strip());
        field("fix", text(fault, "fix"));
    }

    private void value(JsonNode detail) {
        field("schema", text(detail.path("record"), "schemaId") + " " + text(detail, "schema"));
        JsonNode value = detail.path("value");
        field(
                "value",
                value.isObject()
                        ? JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value)
                        : text(detail, "note"));
    }

    private void field(String name, String text) {
        out.printf(Locale.ROOT, "%-10s %s%n", name, text);
    }

    private static String text(JsonNode of, String field) {
        return UNSEEN.matcher(of.path(field).asString("-")).replaceAll("?");
    }
}
