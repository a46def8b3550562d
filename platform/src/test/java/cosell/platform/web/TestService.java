package cosell.platform.web;

import cosell.platform.security.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A service on a random port that consists of the platform's HTTP side and some controllers. */
public final class TestService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    /** No store and no consumers: this is about HTTP. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "cosell.platform.consumer.CosellConsumerAutoConfiguration",
                "cosell.platform.events.CosellEventsAutoConfiguration",
                "cosell.platform.outbox.CosellOutboxAutoConfiguration",
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration"
            })
    static class Configuration {}

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static TestService start(TestIssuer issuer, Map<String, ?> settings, Class<?>... sources) {
        List<String> properties = new ArrayList<>(List.of(
                "server.port=0",
                "server.address=127.0.0.1",
                "cosell.security.issuer-uri=" + issuer.uri(),
                "cosell.cursor-secret=only for these tests",
                "spring.kafka.bootstrap-servers=127.0.0.1:1"));
        settings.forEach((name, value) -> properties.add(name + "=" + value));
        return new TestService(new SpringApplicationBuilder(Configuration.class)
                .sources(sources)
                .web(WebApplicationType.REACTIVE)
                .properties(properties.toArray(String[]::new))
                .run());
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A client that sends no token. */
    public WebTestClient anonymous() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
                .responseTimeout(java.time.Duration.ofSeconds(60))
                .build();
    }

    /** A client that sends this token. */
    public WebTestClient as(String token) {
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
