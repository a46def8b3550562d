package cosell.launcher.demo;

import cosell.launcher.suite.RunningSuite;
import cosell.platform.events.AvroDecoder;
import cosell.platform.events.SchemaRegistryClient;
import cosell.schemas.TopicContract;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Listens to the topics of deals, engagements and registrations from now on, as any consumer with our decoder could. For one thread only. */
final class TopicEar implements AutoCloseable {

    private static final Duration REGISTRY_ATTEMPT = Duration.ofSeconds(5);
    private static final Map<String, TopicContract> TOPICS = Arrays.stream(TopicContract.values())
            .filter(contract -> !contract.perOrganization() && contract != TopicContract.PARTNERS)
            .collect(Collectors.toUnmodifiableMap(TopicContract::topic, contract -> contract));

    private final SchemaRegistryClient registry;
    private final AvroDecoder decoder;
    private final KafkaConsumer<byte[], byte[]> consumer;

    TopicEar(RunningSuite suite) {
        this.registry = new SchemaRegistryClient(URI.create(suite.registry()), REGISTRY_ATTEMPT);
        this.decoder = new AvroDecoder(registry);
        this.consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, suite.broker()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = TOPICS.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** What has come since the last call; waits at most this long for the first. */
    List<HeardEvent> listen(Duration patience) {
        var heard = new ArrayList<HeardEvent>();
        for (var event : consumer.poll(patience)) {
            heard.add(HeardEvent.of(event.topic(), decode(event)));
        }
        return heard;
    }

    private GenericRecord decode(ConsumerRecord<byte[], byte[]> event) {
        var contract = java.util.Objects.requireNonNull(TOPICS.get(event.topic()));
        return (GenericRecord) decoder.decode(event.value(), contract.record());
    }

    @Override
    public void close() {
        consumer.close();
        registry.close();
    }
}
