package cosell.deals;

import cosell.platform.test.api.Answer;
import cosell.platform.test.api.ApiClient;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** One signed-in person at the deals API. */
record DealsClient(WebTestClient http) {

    /** Waits until the directory's entry of the person's organization has arrived. */
    void awaitDirectory() {
        Awaitility.await("the directory")
                .atMost(Duration.ofSeconds(30))
                .until(() -> create("{}").status() != 503);
    }

    Answer create(String form) {
        return send(HttpMethod.POST, "/api/deals", Map.of(), form);
    }

    Answer createWithKey(String key, String form) {
        return send(HttpMethod.POST, "/api/deals", Map.of("Idempotency-Key", key), form);
    }

    Answer get(String id) {
        return send(HttpMethod.GET, "/api/deals/" + id, Map.of(), "");
    }

    Answer list(String query) {
        return send(HttpMethod.GET, "/api/deals" + query, Map.of(), "");
    }

    Answer patch(String id, String tag, String patch) {
        return send(HttpMethod.PATCH, "/api/deals/" + id, Map.of(HttpHeaders.IF_MATCH, tag), patch);
    }

    Answer command(String id, String command, String body) {
        return send(HttpMethod.POST, "/api/deals/" + id + "/" + command, Map.of(), body);
    }

    Answer favorite(HttpMethod method, String id) {
        return send(method, "/api/deals/" + id + "/favorite", Map.of(), "");
    }

    Answer favorite(HttpMethod method, String id, String query) {
        return send(method, "/api/deals/" + id + "/favorite" + query, Map.of(), "");
    }

    Answer send(HttpMethod method, String path, Map<String, String> headers, String body) {
        return new ApiClient(http).send(method, path, headers, body);
    }
}
