package cosell.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.embedded.process.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class EmbeddedRegistryIT {

    private static final String SUBJECT = "/subjects/deals-value/versions";
    private static final String FIRST = """
            {"type": "record", "name": "Deal", "fields": [{"name": "id", "type": "string"}]}""";
    private static final String WITH_A_NEW_REQUIRED_FIELD = """
            {"type": "record", "name": "Deal", "fields": [
              {"name": "id", "type": "string"}, {"name": "size", "type": "int"}]}""";
    private static final String WITH_A_NEW_OPTIONAL_FIELD = """
            {"type": "record", "name": "Deal", "fields": [
              {"name": "id", "type": "string"}, {"name": "size", "type": ["null", "int"], "default": null}]}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @Test
    void keepsIdsAndCompatibilityOverAKill() throws Exception {
        var port = Ports.free();
        String firstAnswer;
        try (var registry = EmbeddedRegistry.start(directory, port)) {
            put(registry, "/config", Map.of("compatibility", "FULL_TRANSITIVE"));
            firstAnswer = post(registry, FIRST).body();
            registry.kill();
        }

        try (var registry = EmbeddedRegistry.start(directory, port)) {
            assertThat(registry.url()).isEqualTo("http://127.0.0.1:" + port + "/apis/ccompat/v7");
            assertThat(post(registry, FIRST).body()).isEqualTo(firstAnswer).contains("\"id\"");
            assertThat(post(registry, WITH_A_NEW_REQUIRED_FIELD).statusCode()).isEqualTo(409);
            assertThat(post(registry, WITH_A_NEW_OPTIONAL_FIELD).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> post(EmbeddedRegistry registry, String schema) throws Exception {
        return send(registry, "POST", SUBJECT, Map.of("schema", schema));
    }

    private void put(EmbeddedRegistry registry, String path, Map<String, String> body) throws Exception {
        assertThat(send(registry, "PUT", path, body).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(EmbeddedRegistry registry, String method, String path, Map<String, String> body)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(registry.url() + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
