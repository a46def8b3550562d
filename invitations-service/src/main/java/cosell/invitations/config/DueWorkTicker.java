package cosell.invitations.config;

import cosell.invitations.engagement.application.DueWork;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Asks every second of real time what is due by the domain's clock. Every instance has one. */
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
    public void start() {
        running = true;
        executor = newExecutor();
        var _ = executor.scheduleWithFixedDelay(this::tick, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        executor.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tick() {
        try {
            dueWork.run(DueWorkTicker::failed).block(LIMIT);
        } catch (RuntimeException away) {
            LOG.warn(
                    "Due work could not be done and is tried again: {}",
                    away.getClass().getName());
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
