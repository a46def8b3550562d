package cosell.endtoend.driver;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The suite's HTTP APIs behind their one origin, for each of the demo users. Thread-safe. */
public final class Api {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final URI issuer;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(URI gateway, URI issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    /** A demo user, signed in at the development issuer. */
    public Caller as(String user) {
        return withToken(token(user));
    }

    public Caller withToken(String token) {
        return anonymous().with("Authorization", "Bearer " + token);
    }

    /** Nobody in particular. */
    public Caller anonymous() {
        return new Caller(client, gateway, Map.of());
    }

    /** The user's bearer token. */
    public String token(String user) {
        return tokens.computeIfAbsent(user, this::signIn);
    }

    private String signIn(String user) {
        return new Caller(client, issuer, Map.of())
                .get("/token?user=" + URLEncoder.encode(user, StandardCharsets.UTF_8))
                .expect(200)
                .text();
    }
}
