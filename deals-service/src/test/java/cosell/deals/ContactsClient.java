package cosell.deals;

import static org.awaitility.Awaitility.await;

import cosell.platform.test.api.Answer;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpMethod;

/** One signed-in person at erasures or replacements. */
record ContactsClient(DealsClient client, String kind) {

    Answer start(String body) {
        return start("", Map.of(), body);
    }

    Answer dryRun(String body) {
        return start("?dryRun=true", Map.of(), body);
    }

    Answer startWithKey(String key, String body) {
        return start("", Map.of("Idempotency-Key", key), body);
    }

    Answer get(String id) {
        return client.send(HttpMethod.GET, path() + "/" + id, Map.of(), "");
    }

    Answer whenDone(String id) {
        return await("the " + kind)
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(id), answer -> answer.text("$.state").equals("DONE"));
    }

    private Answer start(String query, Map<String, String> headers, String body) {
        return client.send(HttpMethod.POST, path() + query, headers, body);
    }

    private String path() {
        return "/api/contacts/" + kind;
    }
}
