package cosell.benchmarks;

import cosell.platform.events.AvroDecoder;
import cosell.platform.events.SchemaRegistryClient;
import cosell.platform.events.Topics;
import cosell.schemas.DealEvent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The deals topic as a reader from outside sees it. Not thread-safe. */
final class DealsTopic implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final URI registry;

    DealsTopic(String bootstrapServers, URI registry) {
        this.registry = registry;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 20),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** How many records it holds. */
    long size() {
        return consumer.endOffsets(partitions()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Waits until it holds so many records; asks again and again, but leaves the processor to others meanwhile. */
    void awaitSize(long records) throws InterruptedException {
        while (size() < records) {
            Pause.of(Duration.ofMillis(2));
        }
    }

    /** Whatever comes from now on. */
    void followFromHere() {
        consumer.assign(partitions());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
    }

    Iterable<ConsumerRecord<byte[], byte[]>> poll() {
        return consumer.poll(Duration.ofMillis(100));
    }

    DealEvent firstEvent() {
        try (SchemaRegistryClient schemas = new SchemaRegistryClient(registry, Duration.ofSeconds(5))) {
            AvroDecoder decoder = new AvroDecoder(schemas);
            consumer.assign(partitions());
            consumer.seekToBeginning(consumer.assignment());
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : poll()) {
                    return decoder.decode(record.value(), DealEvent.class);
                }
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<TopicPartition> partitions() {
        return consumer.partitionsFor(Topics.DEALS).stream()
                .map(partition -> new TopicPartition(Topics.DEALS, partition.partition()))
                .toList();
    }
}
