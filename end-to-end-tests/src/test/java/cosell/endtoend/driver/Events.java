package cosell.endtoend.driver;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What stands on the topics, read with a plain Kafka client. */
public final class Events {

    public static final String DEALS = "cosell.deals.v1";
    public static final String ENGAGEMENTS = "cosell.engagements.v1";
    public static final String REGISTRATIONS = "cosell.registrations.v1";

    private static final Duration POLL = Duration.ofMillis(200);

    private final String broker;
    private final String registry;

    Events(String broker, String registry) {
        this.broker = broker;
        this.registry = registry;
    }

    /** Everything that stands on an owner's topic now, each partition in its order. */
    public List<Event> all(String topic) {
        try (var wire = new AvroWire(registry)) {
            return records(topic).stream()
                    .map(record -> new Event(
                            text(record.key()),
                            header(record, "ce_id"),
                            header(record, "ce_sequence"),
                            wire.read(record.value())))
                    .toList();
        }
    }

    /** The values of everything that stands on a topic now. */
    public List<GenericRecord> values(String topic) {
        try (var wire = new AvroWire(registry)) {
            return records(topic).stream()
                    .map(record -> wire.read(record.value()))
                    .toList();
        }
    }

    /** The events of one aggregate in their order, repeats left out, once there is one like this. */
    public List<Event> waitFor(String topic, String aggregate, Predicate<Event> wanted) {
        return Eventually.value(
                "an event of " + aggregate + " on " + topic,
                () -> of(topic, aggregate),
                events -> events.stream().anyMatch(wanted));
    }

    /** The events of one aggregate in their order; a repeat of the last one or of an earlier one is left out. */
    public List<Event> of(String topic, String aggregate) {
        var events = new ArrayList<Event>();
        for (var event : all(topic)) {
            var last = events.isEmpty() ? 0 : events.getLast().sequence();
            if (event.aggregate().equals(aggregate) && event.sequence() > last) {
                events.add(event);
            }
        }
        return events;
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (isBefore(consumer, ends)) {
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        }
    }

    private static boolean isBefore(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ConsumerConfig.CLIENT_ID_CONFIG, "stories"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
