package cosell.platform.test.infrastructure;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.store.test.IndexCheck;
import cosell.store.test.QueryLog;
import cosell.store.test.SharedStore;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A service started against the real parts, driven over HTTP. Close it after the test: that checks its queries. */
public final class RunningService implements AutoCloseable {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

    /** An API's description is longer than the usual 256 KiB. */
    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;

    private final ConfigurableApplicationContext context;
    private final QueryLog queries;

    private RunningService(ConfigurableApplicationContext context, QueryLog queries) {
        this.context = context;
        this.queries = queries;
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
        QueryLog queries = new QueryLog();
        return new RunningService(application.initializers(noting(queries)).run(arguments), queries);
    }

    private static ApplicationContextInitializer<GenericApplicationContext> noting(QueryLog queries) {
        return context -> context.registerBean(
                "queryLog",
                MongoClientSettingsBuilderCustomizer.class,
                () -> settings -> settings.addCommandListener(queries));
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A client without a token. */
    public WebTestClient anonymous() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port())
                .responseTimeout(ANSWER_LIMIT)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LONGEST_ANSWER))
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

    /** Reads nothing more of the topics, as if it could not keep up; returns when the last batch is done. */
    public void stopReading() {
        consumers().forEach(MessageListenerContainer::stop);
    }

    public void readOn() {
        consumers().forEach(MessageListenerContainer::start);
    }

    private Collection<MessageListenerContainer> consumers() {
        return context.getBeansOfType(MessageListenerContainer.class).values();
    }

    /** Fails when the service sent its store a query that no index serves. */
    @Override
    public void close() {
        MongoDatabase database =
                SharedStore.client().getDatabase(context.getEnvironment().getRequiredProperty("cosell.database"));
        context.close();
        new IndexCheck(database).requireAnIndexFor(queries.of(database.getName()));
    }
}
