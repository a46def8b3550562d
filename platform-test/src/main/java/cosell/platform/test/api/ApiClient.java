package cosell.platform.test.api;

import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** One signed-in person, or nobody, at an API that speaks JSON. */
public record ApiClient(WebTestClient http) {

    public Answer get(String path) {
        return send(HttpMethod.GET, path, Map.of(), "");
    }

    public Answer post(String path, String body) {
        return send(HttpMethod.POST, path, Map.of(), body);
    }

    /** Sends a request; an empty body stands for none. */
    public Answer send(HttpMethod method, String path, Map<String, String> headers, String body) {
        WebTestClient.RequestBodySpec request = http.method(method).uri(path);
        headers.forEach(request::header);
        WebTestClient.RequestHeadersSpec<?> ready = body.isEmpty()
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        return Answer.of(ready.exchange().expectBody(String.class).returnResult());
    }
}
