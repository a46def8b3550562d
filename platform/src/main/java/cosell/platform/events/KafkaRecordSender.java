package cosell.platform.events;

import cosell.platform.failure.FailPoint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/**
 * Sends over one idempotent producer. Encoding and handing over happen on a lane per topic, because both may wait (for
 * the registry, for metadata, for room in the buffer); a topic that is away delays no other.
 */
public final class KafkaRecordSender implements RecordSender, AutoCloseable {

    private static final int MOST_WAITING = 10_000;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final AvroEncoder encoder;
    private final OrderedLanes<Waiting> lanes;

    private record Waiting(OutgoingRecord record, MonoSink<Void> caller) {}

    /** @param connection a Kafka client's settings of servers and security; all others are ours */
    public KafkaRecordSender(Map<String, Object> connection, AvroEncoder encoder) {
        this(new KafkaProducer<>(ProducerSettings.over(connection)), encoder, MOST_WAITING);
    }

    KafkaRecordSender(Producer<byte[], byte[]> producer, AvroEncoder encoder, int mostWaiting) {
        this.producer = producer;
        this.encoder = encoder;
        this.lanes = new OrderedLanes<>(mostWaiting, this::handOver);
    }

    @Override
    public Mono<Void> send(OutgoingRecord record) {
        // The producer's own thread must go back to the network, so what follows runs elsewhere.
        return Mono.<Void>create(caller -> queue(new Waiting(record, caller))).publishOn(Schedulers.parallel());
    }

    private void queue(Waiting waiting) {
        if (!lanes.offer(waiting.record().topic(), waiting)) {
            waiting.caller().error(new RecordNotSentException("Too many records wait to be sent"));
        }
    }

    private void handOver(String topic, Waiting waiting) {
        try {
            ProducerRecord<byte[], byte[]> encoded = encoded(waiting.record());
            Future<RecordMetadata> handed = producer.send(encoded, (_, failure) -> answer(waiting.caller(), failure));
            FailPoint.AFTER_SEND.reached();
            if (handed.state() == Future.State.FAILED) {
                spareThoseBehind(topic, SendFailures.classify(handed.exceptionNow()));
            }
        } catch (RuntimeException thrown) {
            RuntimeException failure = SendFailures.classify(thrown);
            waiting.caller().error(failure);
            spareThoseBehind(topic, failure);
        }
    }

    /** What is away stays away for those behind: they must neither overtake nor wait for the same time-out each. */
    private void spareThoseBehind(String topic, RuntimeException failure) {
        if (failure instanceof RecordNotSentException) {
            lanes.takeWaiting(topic).forEach(behind -> behind.caller().error(failure));
        }
    }

    private ProducerRecord<byte[], byte[]> encoded(OutgoingRecord record) {
        return new ProducerRecord<>(
                record.topic(),
                null,
                record.key().getBytes(StandardCharsets.UTF_8),
                encoder.encode(record.topic(), record.value()),
                CloudEventHeaders.of(record.attributes()));
    }

    private static void answer(MonoSink<Void> caller, @Nullable Exception failure) {
        if (failure == null) {
            caller.success();
        } else {
            caller.error(SendFailures.classify(failure));
        }
    }

    /** Waits a few seconds for what was handed over; the rest fails as not sent. */
    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }
}
