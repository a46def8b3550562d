package cosell.platform.events;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call to the registry: address, credentials, time limit and what its answers mean. Thread-safe. */
final class RegistryHttp implements AutoCloseable {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    private final JsonMapper json = JsonMapper.builder().build();
    private final String base;
    private final @Nullable String credentials;
    private final Duration timeout;
    private final HttpClient client;

    RegistryHttp(URI url, Duration timeout) {
        this.base = baseOf(url);
        this.credentials = url.getUserInfo();
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    JsonNode call(String method, String path, Map<String, ?> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body)))
                .header("Content-Type", MEDIA_TYPE);
        return exchange(request);
    }

    JsonNode get(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** A name as one segment of a path. */
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode exchange(HttpRequest.Builder request) {
        request.header("Accept", MEDIA_TYPE + ", application/json");
        if (credentials != null) {
            String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        return read(response(request.build()));
    }

    private HttpResponse<String> response(HttpRequest request) {
        try {
            return client.sendAsync(request, BodyHandlers.ofString())
                    .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failed) {
            throw new RegistryUnavailableException("The schema registry is away", failed);
        }
    }

    private JsonNode read(HttpResponse<String> response) {
        JsonNode body = parse(response);
        return switch (response.statusCode()) {
            case 200 -> body;
            case 404 -> throw notFound(body);
            case 409, 422 -> throw new SchemaRefusedException("The schema registry refuses: " + message(body));
            default -> throw unexpected(response.statusCode(), null);
        };
    }

    private JsonNode parse(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (JacksonException noRegistry) {
            throw unexpected(response.statusCode(), noRegistry);
        }
    }

    /** A registry says by its own code (40401 to 40499) what it has not; any other 404 comes from something else. */
    private static RegistryException notFound(JsonNode body) {
        return body.path("error_code").asInt(0) / 100 == 404
                ? new UnknownSchemaException("The schema registry has none: " + message(body))
                : unexpected(404, null);
    }

    private static RegistryUnavailableException unexpected(int status, @Nullable Throwable cause) {
        String message = "The schema registry answered " + status;
        return cause == null
                ? new RegistryUnavailableException(message)
                : new RegistryUnavailableException(message, cause);
    }

    private static String message(JsonNode body) {
        return body.path("message").asString("no reason given");
    }

    private static String baseOf(URI url) {
        String address = url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
        String path = url.getRawPath();
        return address + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
