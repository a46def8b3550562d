package cosell.platform.time;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The moves in the topic, added up in their order. One thread reads; {@link #applied()} and {@link #isReplayed()} may be
 * asked by any.
 */
final class DevClockLog {

    private static final Logger LOG = LoggerFactory.getLogger(DevClockLog.class);
    private static final TopicPartition PARTITION = new TopicPartition(DevClockKafka.TOPIC, 0);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CALL = Duration.ofSeconds(5);

    private final MovableClock clock;
    private volatile long applied;
    private volatile boolean replayed;
    private long committed;
    private long offsetMillis;
    private long end = -1;

    DevClockLog(MovableClock clock) {
        this.clock = clock;
    }

    /** Records up to this Kafka offset, itself excluded, have been applied. */
    long applied() {
        return applied;
    }

    /** Whether everything that was in the topic when reading began has been applied. */
    boolean isReplayed() {
        return replayed;
    }

    /** Waits a moment for more, applies it, and only then commits. */
    void readOn(Consumer<byte[], byte[]> consumer) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            apply(record);
        }
        if (consumer.assignment().contains(PARTITION)) {
            commit(consumer);
            noteReplay(consumer);
        }
    }

    /** After a rebalance records may come again; what was applied is passed over. */
    private void apply(ConsumerRecord<byte[], byte[]> record) {
        if (record.offset() < applied) {
            return;
        }
        try {
            offsetMillis += Math.max(0, DevClockRecord.fromJson(record.value()).advanceMillis());
            clock.raiseTo(Duration.ofMillis(offsetMillis));
        } catch (JacksonException foreign) {
            LOG.warn("A record of the development clock is unreadable and passed over, offset {}", record.offset());
        }
        applied = record.offset() + 1;
    }

    private void commit(Consumer<byte[], byte[]> consumer) {
        if (applied > committed) {
            consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(applied)), CALL);
            committed = applied;
        }
    }

    private void noteReplay(Consumer<byte[], byte[]> consumer) {
        if (replayed) {
            return;
        }
        if (end < 0) {
            end = consumer.endOffsets(Set.of(PARTITION), CALL).getOrDefault(PARTITION, 0L);
        }
        replayed = consumer.position(PARTITION, CALL) >= end;
    }
}
