package cosell.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.embedded.process.PortTakenException;
import cosell.embedded.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    private static final TopicPartition PARTITION = new TopicPartition("deals", 0);

    @TempDir
    Path directory;

    @Test
    void keepsTopicsRecordsAndOffsetsOverAKill() throws Exception {
        var port = Ports.free();
        try (var broker = EmbeddedBroker.start(directory, port)) {
            createTopic(broker);
            send(broker, "first");
            assertThat(read(broker)).containsExactly("first");
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, port)).isInstanceOf(PortTakenException.class);
            broker.kill();
        }

        try (var broker = EmbeddedBroker.start(directory, port)) {
            send(broker, "second");

            assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            assertThat(read(broker)).containsExactly("second");
            assertThatThrownBy(() -> describe(broker, "never-made"))
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
        assertThat(directory.resolve("log/.kafka_cleanshutdown")).exists();
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (var admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static void describe(EmbeddedBroker broker, String topic) throws Exception {
        try (var admin = admin(broker)) {
            admin.describeTopics(List.of(topic)).allTopicNames().get(30, TimeUnit.SECONDS);
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void send(EmbeddedBroker broker, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), value)).get(30, TimeUnit.SECONDS);
        }
    }

    /** What the group has not read before. */
    private static List<String> read(EmbeddedBroker broker) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "group.id", "readers", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            var records = consumer.poll(Duration.ofSeconds(30));
            consumer.commitSync();
            return records.records(PARTITION).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }
}
