package cosell.launcher.imports;

import cosell.launcher.imports.ReadRow.Sendable;
import cosell.launcher.suite.ToldException;
import cosell.platform.domain.OrganizationId;
import cosell.platform.events.AvroDecoder;
import cosell.platform.events.AvroEncoder;
import cosell.platform.events.SchemaRegistryClient;
import cosell.platform.events.Topics;
import cosell.platform.events.UnreadableRecordException;
import cosell.schemas.CrmOpportunity;
import cosell.schemas.CrmResult;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The CRM topics of one organization, as a connector uses them. Sending and listening are for one thread each. */
final class CrmTopics implements AutoCloseable {

    private static final Duration ATTEMPT = Duration.ofSeconds(5);
    private static final int SOON_MILLIS = 10_000;

    private final String opportunities;
    private final SchemaRegistryClient registry;
    private final AvroEncoder encoder;
    private final AvroDecoder decoder;
    private final Producer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private CrmTopics(String broker, String registryUrl, OrganizationId organization) {
        this.opportunities = Topics.crmOpportunities(organization);
        this.registry = new SchemaRegistryClient(URI.create(registryUrl), ATTEMPT);
        this.encoder = new AvroEncoder(registry, false);
        this.decoder = new AvroDecoder(registry);
        this.producer = producer(broker);
        this.consumer = consumer(broker);
    }

    /** Results are heard from now on. */
    static CrmTopics open(String broker, String registryUrl, OrganizationId organization) {
        CrmTopics topics = new CrmTopics(broker, registryUrl, organization);
        try {
            topics.listenFromNowOn(Topics.crmResults(organization));
            return topics;
        } catch (KafkaException away) {
            topics.close();
            throw new ToldException("Kafka at " + broker + " does not answer: " + away.getMessage(), away);
        } catch (ToldException told) {
            topics.close();
            throw told;
        }
    }

    /** Hands a row to the broker; tells where it lies, or why it does not. */
    void send(Sendable row, Consumer<RecordPlace> acknowledged, Consumer<Exception> failed) {
        CrmOpportunity opportunity = row.opportunity();
        String key = opportunity.getSystem() + ":" + opportunity.getCrmId();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                opportunities, key.getBytes(StandardCharsets.UTF_8), encoder.encode(opportunities, opportunity));
        var _ = producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.accept(new RecordPlace(metadata.topic(), metadata.partition(), metadata.offset()));
            } else {
                failed.accept(failure);
            }
        });
    }

    /** The results that came; waits at most this long for the first. */
    void listen(Duration patience, Consumer<CrmResult> heard) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
            result(record).ifPresent(heard);
        }
    }

    /** Ends a listening that waits. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        producer.close(ATTEMPT);
        consumer.close();
        registry.close();
    }

    private void listenFromNowOn(String results) {
        List<TopicPartition> partitions = consumer.listTopics().getOrDefault(results, List.of()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new ToldException("There is no topic " + results + ": is the organization known here?");
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** What somebody else wrote there and is no result does not concern us. */
    private Optional<CrmResult> result(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(decoder.decode(record.value(), CrmResult.class));
        } catch (UnreadableRecordException foreign) {
            return Optional.empty();
        }
    }

    private static Producer<byte[], byte[]> producer(String broker) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        SOON_MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        SOON_MILLIS,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        3 * SOON_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String broker) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SOON_MILLIS),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
