package cosell.invitations.config;

import cosell.invitations.engagement.application.DueWork;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks every second of real time what is due by the domain's clock. Every instance has one. While there is more to do
 * it rests as long as it worked, so that thousands of deadlines at once leave half of the time to requests.
 */
final class DueWorkTicker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorkTicker.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final DueWork dueWork;
    private volatile ScheduledExecutorService executor = newExecutor();
    private volatile boolean running;

    DueWorkTicker(DueWork dueWork) {
        this.dueWork = dueWork;
    }

    @Override
    public synchronized void start() {
        running = true;
        executor = newExecutor();
        next(Duration.ZERO);
    }

    @Override
    public synchronized void stop() {
        running = false;
        executor.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tick() {
        next(work());
    }

    private synchronized void next(Duration rest) {
        if (running) {
            var _ = executor.schedule(this::tick, rest.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Works, and answers how long to rest. */
    private Duration work() {
        long begun = System.nanoTime();
        try {
            boolean more =
                    Boolean.TRUE.equals(dueWork.some(DueWorkTicker::failed).block(LIMIT));
            return more ? Duration.ofNanos(System.nanoTime() - begun) : EVERY;
        } catch (RuntimeException away) {
            LOG.warn(
                    "Due work could not be done and is tried again: {}",
                    away.getClass().getName());
            return EVERY;
        }
    }

    private static void failed(String engagement, Throwable failure) {
        LOG.warn(
                "Due work of engagement {} failed and is tried again: {}",
                engagement,
                failure.getClass().getName());
    }

    private static ScheduledExecutorService newExecutor() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("due-work").factory());
    }
}
