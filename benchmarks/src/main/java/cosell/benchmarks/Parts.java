package cosell.benchmarks;

import cosell.embedded.broker.EmbeddedBroker;
import cosell.embedded.identity.TokenIssuer;
import cosell.embedded.registry.EmbeddedRegistry;
import cosell.embedded.store.DurableMongoServer;
import cosell.platform.domain.OrganizationId;
import cosell.platform.events.SchemaRegistryClient;
import cosell.platform.events.TopicProvisioner;
import cosell.platform.events.TopicSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Broker, registry, durable store and issuer, as {@code ./cosell up} starts them; or the store MONGODB_URI names. */
final class Parts implements AutoCloseable {

    private final Path directory;
    private EmbeddedBroker broker;
    private final EmbeddedRegistry registry;
    private final TokenIssuer issuer;
    private final @Nullable DurableMongoServer store;
    private final String storeUri;

    private Parts(Path directory) {
        this.directory = directory;
        String given = System.getenv("MONGODB_URI");
        this.store = given == null ? DurableMongoServer.start(directory.resolve("store.db"), 0) : null;
        this.storeUri = store == null ? String.valueOf(given) : store.uri();
        this.broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        this.registry = EmbeddedRegistry.start(directory.resolve("registry"), 0);
        this.issuer = TokenIssuer.start(directory.resolve("issuer"), 0);
    }

    static Parts start() throws IOException {
        Parts parts = new Parts(Files.createTempDirectory("cosell-bench"));
        parts.provision();
        return parts;
    }

    String storeUri() {
        return storeUri;
    }

    static String storeName() {
        return System.getenv("MONGODB_URI") == null ? "embedded durable store" : "MongoDB";
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    URI registryUrl() {
        return URI.create(registry.url());
    }

    /** Takes the broker away; it keeps its records and its address. */
    void stopBroker() {
        broker.close();
    }

    void startBroker() {
        String servers = broker.bootstrapServers();
        broker = EmbeddedBroker.start(
                directory.resolve("broker"), Integer.parseInt(servers.substring(servers.lastIndexOf(':') + 1)));
    }

    /** The embedded store; null when another one is measured. */
    @Nullable
    DurableMongoServer store() {
        return store;
    }

    TokenIssuer issuer() {
        return issuer;
    }

    @Override
    public void close() {
        issuer.close();
        registry.close();
        broker.close();
        if (store != null) {
            store.close();
        }
        deleteDirectory();
    }

    private void deleteDirectory() {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException stillInUse) {
            Console.say("Not everything could be deleted in " + directory);
        }
    }

    private void provision() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
                SchemaRegistryClient client = new SchemaRegistryClient(registryUrl(), Duration.ofSeconds(5))) {
            TopicSettings topics = new TopicSettings(6, 3, Duration.ofDays(1), (short) 1, 1, true);
            new TopicProvisioner(admin, client, topics).provision(List.of(new OrganizationId("contoso")));
        }
    }
}
