package cosell.launcher.ops;

import cosell.launcher.suite.RunningSuite;
import cosell.launcher.suite.Tokens;
import cosell.launcher.suite.ToldException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the operators' API of one service, through the gateway. Fails with sentences. */
final class OpsClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final String token;

    private OpsClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    static OpsClient of(RunningSuite suite, String operator, String service) {
        return new OpsClient(suite.gateway() + "/api/ops/" + service, Tokens.of(suite, operator));
    }

    JsonNode get(String path) {
        return send(request(path).GET().build()).orTold();
    }

    JsonNode post(String path, JsonNode body) {
        return answer(path, body).orTold();
    }

    /** The same for who tells refusals apart. */
    OpsAnswer answer(String path, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private OpsAnswer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new OpsAnswer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        } catch (IOException | JacksonException e) {
            throw new ToldException("The service can't be reached: " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToldException("Interrupted.", e);
        }
    }
}
