package cosell.invitations.config;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/** Asks every second of real time what is due by the domain's clock. Every instance has one for each kind of work. */
final class DueWorkTicker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorkTicker.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final String kind;
    private final Work work;
    private volatile @Nullable ScheduledExecutorService executor;
    private volatile boolean running;

    /** What may be due. */
    @FunctionalInterface
    interface Work {
        /** Everything that is due now; what fails is told by its id and does not keep the rest from being done. */
        Mono<Void> run(BiConsumer<String, Throwable> failed);
    }

    /** @param kind as logs and threads call it, such as {@code deadlines} */
    DueWorkTicker(String kind, Work work) {
        this.kind = kind;
        this.work = work;
    }

    @Override
    public void start() {
        running = true;
        ScheduledExecutorService started = newExecutor();
        executor = started;
        var _ = started.scheduleWithFixedDelay(this::tick, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        ScheduledExecutorService started = executor;
        if (started != null) {
            started.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tick() {
        try {
            work.run(this::failed).block(LIMIT);
        } catch (RuntimeException away) {
            LOG.warn(
                    "Due work ({}) could not be done and is tried again: {}",
                    kind,
                    away.getClass().getName());
        }
    }

    private void failed(String id, Throwable failure) {
        LOG.warn(
                "Due work ({}) of {} failed and is tried again: {}",
                kind,
                id,
                failure.getClass().getName());
    }

    private ScheduledExecutorService newExecutor() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("due-" + kind).factory());
    }
}
