package cosell.platform.test.infrastructure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A service started against the real parts, driven over HTTP. Close it after the test. */
public final class RunningService implements AutoCloseable {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts an instance whose database is shared with other instances of the same name. */
    public static RunningService start(SpringApplicationBuilder application, String database) {
        return start(application, database, Map.of());
    }

    public static RunningService start(
            SpringApplicationBuilder application, String database, Map<String, String> further) {
        Map<String, String> settings =
                new LinkedHashMap<>(Infrastructure.shared().settings(database));
        settings.putAll(further);
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new RunningService(application.run(arguments));
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A client without a token. */
    public WebTestClient anonymous() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port())
                .responseTimeout(ANSWER_LIMIT)
                .build();
    }

    /** A client signed in as one of the demo users. */
    public WebTestClient as(String user) {
        return withToken(Infrastructure.shared().issuer().token(user));
    }

    public WebTestClient withToken(String token) {
        return anonymous()
                .mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    @Override
    public void close() {
        context.close();
    }
}
