package cosell.platform.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Moves this instance's clock to where the topic says. The topic, kept for ever, IS the store of the offset: it is read
 * from its beginning at every start, before the service reports itself ready. A position is committed only after it was
 * applied, so whoever moves the clock can see in the groups' commits who has followed.
 */
final class DevClockFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DevClockFollower.class);
    private static final Duration STOP_WAITS = Duration.ofSeconds(10);
    private static final Duration START_WAITS = Duration.ofSeconds(10);

    private final DevClockKafka kafka;
    private final DevClockLog log;
    private final CountDownLatch replayed = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile @Nullable Consumer<byte[], byte[]> reading;

    DevClockFollower(DevClockKafka kafka, MovableClock clock) {
        this.kafka = kafka;
        this.log = new DevClockLog(clock);
    }

    /** Whether everything that was in the topic at the start has been applied. */
    boolean isReplayed() {
        return log.isReplayed();
    }

    /** Records up to this Kafka offset, itself excluded, have been applied. */
    long applied() {
        return log.applied();
    }

    /** Before the web server and everything that does due work; but a broker that is away only delays it. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("dev-clock").start(this::follow);
        try {
            if (!replayed.await(START_WAITS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The development clock is not read yet; not ready until it is");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        Consumer<byte[], byte[]> consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
        Thread running = thread;
        thread = null;
        if (running != null) {
            join(running);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private static void join(Thread running) {
        try {
            running.join(STOP_WAITS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        while (!isStopping()) {
            try {
                DevClockTopic.create(kafka);
                readOn();
            } catch (WakeupException stopping) {
                // The loop ends.
            } catch (KafkaException | TimeoutException | ExecutionException | InterruptedException away) {
                LOG.warn(
                        "The development clock can not be read, trying again: {}",
                        away.getClass().getName());
                awaitRetry();
            }
        }
        DevClockTopic.leave(kafka);
    }

    private void readOn() {
        try (Consumer<byte[], byte[]> consumer = kafka.consumer()) {
            reading = consumer;
            while (!isStopping()) {
                log.readOn(consumer);
                if (log.isReplayed()) {
                    replayed.countDown();
                }
            }
        } finally {
            reading = null;
        }
    }

    private boolean isStopping() {
        return stopped.getCount() == 0;
    }

    private void awaitRetry() {
        try {
            if (stopped.await(1, TimeUnit.SECONDS)) {
                LOG.debug("Stopping before another try");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
