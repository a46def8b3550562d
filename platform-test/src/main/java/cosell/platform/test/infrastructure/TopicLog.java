package cosell.platform.test.infrastructure;

import cosell.platform.events.AvroDecoder;
import cosell.platform.events.SchemaRegistryClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** Everything on a topic, read from its beginning by a consumer of its own. For one test thread. */
public final class TopicLog<R extends SpecificRecord> implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Class<R> type;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final SchemaRegistryClient registry;
    private final AvroDecoder decoder;
    private final List<Entry<R>> entries = new ArrayList<>();

    private TopicLog(String topic, Class<R> type) {
        this.type = type;
        Infrastructure parts = Infrastructure.shared();
        this.registry = new SchemaRegistryClient(URI.create(parts.registryUrl()), Duration.ofSeconds(5));
        this.decoder = new AvroDecoder(registry);
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        parts.bootstrapServers(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public static <R extends SpecificRecord> TopicLog<R> of(String topic, Class<R> type) {
        return new TopicLog<>(topic, type);
    }

    /** One record. */
    public record Entry<R>(String key, R value, Map<String, String> headers) {}

    /** What is there by now. */
    public List<R> values() {
        poll();
        return entries.stream().map(Entry::value).toList();
    }

    public List<Entry<R>> entries() {
        poll();
        return List.copyOf(entries);
    }

    /** The first record that fits; waits for it. */
    public R waitFor(String what, Predicate<R> fits) {
        return waitForCount(what, 1, fits).getFirst();
    }

    /** The records that fit, once there are at least so many. */
    public List<R> waitForCount(String what, int count, Predicate<R> fits) {
        return Awaitility.await(what).atMost(PATIENCE).until(() -> fitting(fits), found -> found.size() >= count);
    }

    @Override
    public void close() {
        consumer.close();
        registry.close();
    }

    private List<R> fitting(Predicate<R> fits) {
        return values().stream().filter(fits).toList();
    }

    private void poll() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
            Map<String, String> headers = new java.util.HashMap<>();
            record.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            entries.add(new Entry<>(key, decoder.decode(record.value(), type), headers));
        }
    }
}
