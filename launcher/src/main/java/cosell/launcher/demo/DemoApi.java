package cosell.launcher.demo;

import cosell.launcher.suite.Part;
import cosell.launcher.suite.Pause;
import cosell.launcher.suite.RunningSuite;
import cosell.launcher.suite.Tokens;
import cosell.launcher.suite.ToldException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The suite's REST APIs, called through the gateway as the demo users. */
final class DemoApi implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int FIRST_ERROR = 400;

    private final RunningSuite suite;
    private final Narrator narrator;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Map<String, String> tokens = new HashMap<>();

    DemoApi(RunningSuite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    /** A look that is part of the story. */
    Reply get(String user, String path) {
        return shown(user, "GET", path, request(user, path).GET());
    }

    /** A look that is not. */
    Reply peek(String user, String path) {
        return send(request(user, path).GET());
    }

    /** A command; {@code headers} are names and values in turn. */
    Reply post(String user, String path, Object body, String... headers) {
        var request = request(user, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return shown(user, "POST", path, request);
    }

    private HttpRequest.Builder request(String user, String path) {
        var token = tokens.computeIfAbsent(user, name -> Tokens.of(suite, name));
        return HttpRequest.newBuilder(URI.create(suite.gateway() + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    private Reply shown(String user, String method, String path, HttpRequest.Builder request) {
        var reply = sendPatiently(request);
        narrator.command(user, method, path, reply.status());
        if (reply.status() >= FIRST_ERROR) {
            throw new ToldException(method + " " + path + " was refused with " + reply.status() + ":\n"
                    + reply.body().toPrettyString());
        }
        return reply;
    }

    /** Right after the first start a service may ask to wait for what another one tells it. */
    private Reply sendPatiently(HttpRequest.Builder request) {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        var reply = send(request);
        while (reply.mayBeRepeated() && System.nanoTime() - deadline < 0) {
            Pause.of(BETWEEN_TRIES);
            reply = send(request);
        }
        return reply;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new ToldException("The gateway " + suite.gateway() + " gave no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToldException("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** Whether mails can be looked at. */
    boolean hasInbox() {
        return suite.runs(Part.INBOX);
    }
}
