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

/**
 * Asks every second of real time what is due by the domain's clock. Every instance has one for each kind of work. While
 * there is more to do it rests as long as it worked, so that thousands of deadlines at once leave half of the time to
 * requests.
 */
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
        /**
         * Some of what is due now, and whether it got on and left more; what fails is told by its id and does not keep
         * the rest from being done.
         */
        Mono<Boolean> some(BiConsumer<String, Throwable> failed);
    }

    /** @param kind as logs and threads call it, such as {@code deadlines} */
    DueWorkTicker(String kind, Work work) {
        this.kind = kind;
        this.work = work;
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
        next(work());
    }

    private synchronized void next(Duration rest) {
        ScheduledExecutorService started = executor;
        if (running && started != null) {
            var _ = started.schedule(this::tick, rest.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Works, and answers how long to rest. */
    private Duration work() {
        long begun = System.nanoTime();
        try {
            boolean more = Boolean.TRUE.equals(work.some(this::failed).block(LIMIT));
            return more ? Duration.ofNanos(System.nanoTime() - begun) : EVERY;
        } catch (RuntimeException away) {
            LOG.warn(
                    "Due work ({}) could not be done and is tried again: {}",
                    kind,
                    away.getClass().getName());
            return EVERY;
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
