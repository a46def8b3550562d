package cosell.platform.consumer;

import cosell.platform.failure.FailPoint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchMessageListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Handles the batches a consumer polls: records of one key in order, keys side by side. Returns when every record of
 * the batch has been dealt with, so that offsets are committed after that; throws when something is away, and the batch
 * comes again. This is the one place where a listener thread waits for a reactive chain.
 */
final class RecordIntake implements BatchMessageListener<byte[], byte[]> {

    private static final int KEYS_AT_ONCE = 64;
    private static final Duration BATCH_LIMIT = Duration.ofMinutes(4);

    private final RecordHandler handler;
    private final Function<Map<TopicPartition, Long>, Mono<Void>> noted;

    /** @param noted takes down the next offset of each partition once everything before it is dealt with */
    RecordIntake(RecordHandler handler, Function<Map<TopicPartition, Long>, Mono<Void>> noted) {
        this.handler = handler;
        this.noted = noted;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> batch) {
        Flux.fromIterable(byKey(batch))
                .flatMap(this::inOrder, KEYS_AT_ONCE)
                .then(Mono.defer(() -> noted.apply(next(batch))))
                .block(BATCH_LIMIT);
        FailPoint.BEFORE_COMMIT.reached();
    }

    private static Map<TopicPartition, Long> next(List<ConsumerRecord<byte[], byte[]>> batch) {
        Map<TopicPartition, Long> next = new HashMap<>();
        batch.forEach(record ->
                next.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
        return next;
    }

    private Mono<Void> inOrder(List<IncomingRecord> records) {
        return Flux.fromIterable(records)
                .concatMap(record -> handler.handle(record).doOnSuccess(_ -> FailPoint.MID_BATCH.reached()))
                .then();
    }

    private static Collection<List<IncomingRecord>> byKey(List<ConsumerRecord<byte[], byte[]>> batch) {
        Map<RecordKey, List<IncomingRecord>> byKey = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            IncomingRecord incoming = incoming(record);
            byKey.computeIfAbsent(
                            new RecordKey(record.topic(), record.partition(), incoming.key()),
                            key -> new java.util.ArrayList<>())
                    .add(incoming);
        }
        return byKey.values();
    }

    private static IncomingRecord incoming(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new IncomingRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                text(record.key()),
                record.value(),
                headers,
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
    }

    private record RecordKey(
            String topic, int partition, @Nullable String key) {}
}
