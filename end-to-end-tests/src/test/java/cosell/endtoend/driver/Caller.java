package cosell.endtoend.driver;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody who speaks HTTP to one origin, with the headers that go with every request. A value. */
public final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final URI origin;
    private final Map<String, String> headers;

    Caller(HttpClient client, URI origin, Map<String, String> headers) {
        this.client = client;
        this.origin = origin;
        this.headers = Map.copyOf(headers);
    }

    /** The same caller with one more header. */
    public Caller with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Caller(client, origin, more);
    }

    /** The same caller with this name for the request, so that a repeat is recognized. */
    public Caller withKey(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer post(String path, JsonNode body) {
        return send("POST", path, body.toString());
    }

    public Answer patch(String path, JsonNode body) {
        return send("PATCH", path, body.toString());
    }

    /** Sends a text as it is, as JSON. */
    public Answer send(String method, String path, String body) {
        return with("Content-Type", "application/json")
                .send(method, path, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .method(method, body);
        headers.forEach(request::header);
        var response = Calls.send(client, request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
    }
}
