package cosell.platform.events;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;

/**
 * Parses a registered schema after the ones it refers to: producers such as Apicurio's register every nested type
 * under a subject of its own. For one parse.
 */
final class ReferencedSchemas {

    private static final int MOST_REFERENCES = 200;

    private final Function<String, JsonNode> registry;
    private final Set<String> seen = new HashSet<>();

    /** A writer's defaults are of no use to a reader, so a wrong one is none of our business. */
    private final Schema.Parser parser = new Schema.Parser().setValidateDefaults(false);

    ReferencedSchemas(Function<String, JsonNode> registry) {
        this.registry = registry;
    }

    Schema parse(JsonNode registered) {
        String type = registered.path("schemaType").asString("AVRO");
        if (!type.equals("AVRO")) {
            throw new UnknownSchemaException("The schema is of type " + type + ", not AVRO");
        }
        registered.path("references").forEach(this::parseReference);
        return parseText(registered.path("schema").asString(""));
    }

    private void parseReference(JsonNode reference) {
        String path =
                "/subjects/" + RegistryHttp.segment(reference.path("subject").asString("")) + "/versions/"
                        + reference.path("version").asInt(0);
        if (seen.size() == MOST_REFERENCES) {
            throw new UnknownSchemaException("The schema has more than " + MOST_REFERENCES + " references");
        }
        if (seen.add(path)) {
            parse(registry.apply(path));
        }
    }

    private Schema parseText(String text) {
        try {
            return parser.parse(text);
        } catch (AvroRuntimeException unreadable) {
            throw new UnknownSchemaException("The registered schema is no readable Avro schema", unreadable);
        }
    }
}
