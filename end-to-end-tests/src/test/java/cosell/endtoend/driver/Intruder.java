package cosell.endtoend.driver;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Somebody who writes to topics what no service of ours would. */
public final class Intruder implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    public Intruder(Suite suite) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, suite.broker()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns when the record stands on the topic, under a name as its owner's events have. */
    public void write(String topic, String aggregate, String sequence, String value) {
        var record = new ProducerRecord<>(topic, aggregate, value.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_sequence", sequence.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
