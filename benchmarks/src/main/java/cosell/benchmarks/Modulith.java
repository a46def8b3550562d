package cosell.benchmarks;

import java.util.LinkedHashSet;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Spring Modulith's registry of event publications with its Kafka externalization, as its own configuration makes them,
 * in a context beside the service. Without transactions, since the embedded store has none: what a transaction would
 * cost is not counted against it, nor are our records' headers, which it does not send.
 */
final class Modulith implements AutoCloseable {

    /** By name: most of them are not public. Not found by Boot, since the shipped service must stay as it is. */
    private static final List<String> CONFIGURATIONS = List.of(
            ModulithParts.class.getName(),
            "org.springframework.modulith.events.mongodb.MongoDbEventPublicationAutoConfiguration",
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
            "org.springframework.modulith.events.config.EventExternalizationAutoConfiguration",
            "org.springframework.modulith.events.kafka.KafkaEventExternalizerConfiguration");

    private final ConfigurableApplicationContext context;
    private final MongoTemplate store;
    private final TransactionTemplate unit;

    private Modulith(ConfigurableApplicationContext context) {
        this.context = context;
        this.store = context.getBean(MongoTemplate.class);
        this.unit = context.getBean(TransactionTemplate.class);
    }

    /** An event as it is kept and sent: in our wire form, so that it has the same size on the topic. */
    record Published(String topic, String key, Binary value) {}

    static Modulith start(String storeUri, String database, String bootstrapServers) {
        SpringApplication application = new SpringApplication();
        application.setSources(new LinkedHashSet<>(CONFIGURATIONS));
        application.setWebApplicationType(WebApplicationType.NONE);
        return new Modulith(application.run(
                "--spring.config.name=modulith",
                "--logging.level.root=ERROR",
                "--store.uri=" + storeUri,
                "--store.database=" + database,
                "--broker=" + bootstrapServers));
    }

    /** Stores a document and publishes its events; they are on their way to the broker afterwards. */
    void write(String collection, Document document, List<Published> events) {
        unit.executeWithoutResult(_ -> {
            store.insert(document, collection);
            events.forEach(context::publishEvent);
        });
    }

    @Override
    public void close() {
        context.close();
    }
}
