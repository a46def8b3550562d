package cosell.platform.test.infrastructure;

import cosell.embedded.broker.EmbeddedBroker;
import cosell.embedded.identity.TokenIssuer;
import cosell.embedded.mail.SmtpInbox;
import cosell.embedded.registry.EmbeddedRegistry;
import cosell.platform.domain.OrganizationId;
import cosell.platform.events.SchemaRegistryClient;
import cosell.platform.events.TopicProvisioner;
import cosell.platform.events.TopicSettings;
import cosell.store.test.SharedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.util.FileSystemUtils;

/**
 * Broker, registry, store, inbox and token issuer, all real and on free ports, started once per test JVM and ended with
 * it. A store given by {@code MONGODB_URI} takes the place of the embedded one. Thread-safe.
 */
public final class Infrastructure {

    /** The organizations of the demo installation; their CRM topics exist. */
    public static final List<OrganizationId> ORGANIZATIONS = Stream.of(
                    "msft", "contoso", "fabrikam", "northwind", "tailspin")
            .map(OrganizationId::new)
            .toList();

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;
    private final SmtpInbox inbox;
    private final TokenIssuer issuer;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private Infrastructure() {
        Path directory = temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(directory)));
        this.broker = closing(EmbeddedBroker.start(directory.resolve("broker"), 0));
        this.registry = closing(EmbeddedRegistry.start(directory.resolve("registry"), 0));
        this.inbox = closing(SmtpInbox.start(directory.resolve("inbox"), 0));
        this.issuer = closing(TokenIssuer.start(directory.resolve("issuer"), 0));
        provision();
    }

    /** The one of this JVM; started at the first call. */
    public static Infrastructure shared() {
        return Holder.SHARED;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public String registryUrl() {
        return registry.url();
    }

    public String storeUri() {
        return SharedStore.uri();
    }

    public SmtpInbox inbox() {
        return inbox;
    }

    public TokenIssuer issuer() {
        return issuer;
    }

    /** What a service needs to be told to run against these parts, on a free port, with a database of its own. */
    public Map<String, String> settings(String database) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", "0");
        settings.put("spring.mongodb.uri", storeUri());
        settings.put("cosell.database", database);
        settings.put("spring.kafka.bootstrap-servers", bootstrapServers());
        settings.put("cosell.registry.url", registryUrl());
        settings.put("cosell.security.issuer-uri", issuer.issuerUri());
        settings.put("cosell.dev.clock.enabled", "true");
        settings.put("cosell.cursor-secret", "a secret that only tests know, of sufficient length");
        settings.put("cosell.smtp.url", inbox.url());
        return settings;
    }

    private void provision() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
                SchemaRegistryClient client =
                        new SchemaRegistryClient(URI.create(registryUrl()), Duration.ofSeconds(5))) {
            TopicSettings topics = new TopicSettings(2, 1, Duration.ofDays(1), (short) 1, 1, true);
            new TopicProvisioner(admin, client, topics).provision(ORGANIZATIONS);
        }
    }

    private <T extends AutoCloseable> T closing(T part) {
        parts.push(part);
        return part;
    }

    /** The last part started is the first to end; what they wrote goes with them. */
    private void end(Path directory) {
        try {
            while (!parts.isEmpty()) {
                parts.pop().close();
            }
            FileSystemUtils.deleteRecursively(directory);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("cosell-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final Infrastructure SHARED = new Infrastructure();
    }
}
