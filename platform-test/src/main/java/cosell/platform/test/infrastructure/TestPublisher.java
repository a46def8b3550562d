package cosell.platform.test.infrastructure;

import cosell.platform.domain.Position;
import cosell.platform.events.AvroEncoder;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.KafkaRecordSender;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.SchemaRegistryClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Publishes records as another service, or a CRM connector, would. */
public final class TestPublisher implements AutoCloseable {

    private final SchemaRegistryClient registry;
    private final KafkaRecordSender sender;

    public TestPublisher() {
        Infrastructure parts = Infrastructure.shared();
        this.registry = new SchemaRegistryClient(URI.create(parts.registryUrl()), Duration.ofSeconds(5));
        this.sender = new KafkaRecordSender(
                Map.of("bootstrap.servers", parts.bootstrapServers()), new AvroEncoder(registry, false));
    }

    /** Returns once the broker has the record; {@code position} is null for records that are no fact of a sequence. */
    public void publish(String topic, String key, SpecificRecord value, @Nullable Position position) {
        CloudEventAttributes attributes = new CloudEventAttributes(
                UUID.randomUUID().toString(), "cosell.test.v1", "test", Instant.now(), key, position, null);
        sender.send(new OutgoingRecord(topic, key, value, attributes)).block(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        sender.close();
        registry.close();
    }
}
