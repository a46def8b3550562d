package cosell.platform.consumer;

import cosell.platform.observability.MaskedFailure;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Only what is away makes a batch fail, so it is read again from its first record, after a pause, for ever and whatever
 * the exception. Between two tries the consumer polls as usual: nothing is paused, no record is kept in memory, and a
 * partition that was taken away meanwhile is left to whoever has it now. Spring's own retry keeps the batch and polls
 * beside it; after a long absence of the broker a consumer was seen to stand still in there.
 */
final class ReadAgain implements CommonErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAgain.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final SaidLately said;

    ReadAgain(LongSupplier nanos) {
        this.said = new SaidLately(nanos);
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> batch,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable listener) {
        warn("A batch failed and is read again: " + MaskedFailure.describe(failure));
        batch.partitions().stream()
                .filter(consumer.assignment()::contains)
                .forEach(partition -> consumer.seek(partition, first(batch, partition)));
        pause(container);
    }

    /** Something failed outside a batch, such as a commit for partitions that others have now; they read it again. */
    @Override
    public void handleOtherException(
            Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        warn("The consumer failed between two batches and goes on: " + MaskedFailure.describe(failure));
        pause(container);
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    /** Offsets of a failed batch are never committed. */
    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    private void warn(String sentence) {
        if (said.isNews(sentence)) {
            LOG.warn("{}; the same is not said again within a minute", sentence);
        }
    }

    private static long first(ConsumerRecords<?, ?> batch, TopicPartition partition) {
        return batch.records(partition).getFirst().offset();
    }

    private static void pause(MessageListenerContainer container) {
        try {
            ListenerUtils.stoppableSleep(container, PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
