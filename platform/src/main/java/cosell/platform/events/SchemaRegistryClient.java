package cosell.platform.events;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;

/**
 * A schema registry with Confluent's REST API (Confluent, Apicurio's ccompat, Karapace, Redpanda). Thread-safe; caches
 * nothing and blocks the caller for seconds at most.
 *
 * <p>Every method fails with {@link RegistryUnavailableException} while the registry is away. Schemas are never
 * normalized: a registry may then take two schemas that differ in the order of fields for the same one, and give the
 * wrong one's id.
 */
public final class SchemaRegistryClient implements AutoCloseable {

    private final RegistryHttp http;
    private final RegistryPatience patience = new RegistryPatience();

    /**
     * @param url the API's base, such as {@code http://localhost:8085/apis/ccompat/v7}; user info becomes basic
     *     authentication
     * @param timeout limit of one attempt
     */
    public SchemaRegistryClient(URI url, Duration timeout) {
        this.http = new RegistryHttp(url, timeout);
    }

    /** The id of a schema that is registered under the subject; fails with {@link UnknownSchemaException} if not. */
    public int idOf(String subject, String schema) {
        return id(call("POST", "/subjects/" + RegistryHttp.segment(subject), Map.of("schema", schema)));
    }

    /**
     * Registers the schema, or finds it registered, and returns its id. Fails with {@link SchemaRefusedException} when
     * the subject's compatibility level forbids it.
     */
    public int register(String subject, String schema) {
        return id(call("POST", "/subjects/" + RegistryHttp.segment(subject) + "/versions", Map.of("schema", schema)));
    }

    /**
     * The schema with this id, references resolved. Fails with {@link UnknownSchemaException} when there is none or it
     * is no Avro schema.
     */
    public Schema schema(int id) {
        return new ReferencedSchemas(this::get).parse(get("/schemas/ids/" + id));
    }

    /** From now on the registry refuses versions of this subject that break this level. */
    public void setCompatibility(String subject, String level) {
        call("PUT", "/config/" + RegistryHttp.segment(subject), Map.of("compatibility", level));
    }

    private JsonNode call(String method, String path, Map<String, ?> body) {
        return patience.call(() -> http.call(method, path, body));
    }

    private JsonNode get(String path) {
        return patience.call(() -> http.get(path));
    }

    private static int id(JsonNode answer) {
        JsonNode id = answer.path("id");
        if (!id.isInt()) {
            throw new RegistryUnavailableException("The schema registry answered without an id");
        }
        return id.intValue();
    }

    @Override
    public void close() {
        http.close();
    }
}
