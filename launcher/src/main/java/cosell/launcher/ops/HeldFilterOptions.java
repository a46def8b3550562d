package cosell.launcher.ops;

import cosell.platform.consumer.HeldRecord.Cause;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which held records are meant; all that are given have to fit. */
class HeldFilterOptions {

    @Option(names = "--topic", paramLabel = "NAME", description = "Of this topic.")
    private @Nullable String topic;

    @Option(names = "--aggregate", paramLabel = "ID", description = "Of this aggregate.")
    private @Nullable String aggregate;

    @Option(names = "--cause", paramLabel = "CAUSE", description = "Held for this: ${COMPLETION-CANDIDATES}.")
    private @Nullable Cause cause;

    @Option(names = "--schema", paramLabel = "ID", description = "Written with the schema of this id.")
    private @Nullable Integer schema;

    /** The given ones by the names that the API has for them. */
    ObjectNode fields() {
        ObjectNode fields = JsonMapper.shared().createObjectNode();
        if (topic != null) {
            fields.put("topic", topic);
        }
        if (aggregate != null) {
            fields.put("aggregate", aggregate);
        }
        if (cause != null) {
            fields.put("cause", cause.name());
        }
        if (schema != null) {
            fields.put("schema", schema);
        }
        return fields;
    }
}
