package cosell.platform.ops.mending;

import cosell.platform.consumer.Failures;
import cosell.platform.observability.MaskedFailure;
import cosell.platform.outbox.Stretch;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * Carries operations out, one at a time on each instance, never while a request is answered. What is away is waited for;
 * an instance that stops leaves its operation where it is, and another one, or its successor, goes on from there.
 */
final class OperationRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OperationRunner.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration STRETCH_LIMIT = Duration.ofSeconds(100);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Operations operations;
    private final Walks walks;
    private final Mono<Void> indexes;
    private volatile ScheduledExecutorService executor = newExecutor();
    private volatile boolean running;

    OperationRunner(Operations operations, Walks walks, Mono<Void> indexes) {
        this.operations = operations;
        this.walks = walks;
        this.indexes = indexes;
    }

    @Override
    public void start() {
        operations.ensureIndexes().then(indexes).block(LIMIT);
        running = true;
        executor = newExecutor();
        var _ = executor.scheduleWithFixedDelay(this::work, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Spares a new operation the wait for the next look. */
    void wake() {
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("A new operation is left to another instance, because this one stops");
        }
    }

    /** Waits for the stretch under way. */
    @Override
    public void stop() {
        running = false;
        executor.shutdown();
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends before what it sends with. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    private void work() {
        try {
            Operation claimed = operations.claim().block(LIMIT);
            while (running && claimed != null) {
                carryOut(claimed);
                claimed = operations.claim().block(LIMIT);
            }
        } catch (RuntimeException away) {
            LOG.warn("Operations could not be looked after and are soon again: {}", MaskedFailure.describe(away));
        }
    }

    private void carryOut(Operation claimed) {
        try {
            Walk walk = walks.of(claimed.order());
            boolean mine = claimed.total() != null || begin(walk, claimed);
            Operation now = claimed;
            while (mine && running && now != null && now.state() == Operation.State.RUNNING) {
                Stretch stretch = walk.next(now.cursor()).timeout(STRETCH_LIMIT).block();
                mine = stretch != null
                        && Boolean.TRUE.equals(operations.advanced(now, stretch).block(LIMIT));
                now = operations.find(claimed.id()).block(LIMIT);
            }
            if (!running) {
                operations.leave(claimed, Duration.ZERO, "the instance stopped").block(LIMIT);
            }
        } catch (RuntimeException failure) {
            failed(claimed, failure);
        }
    }

    private boolean begin(Walk walk, Operation operation) {
        Long total = walk.total().block(STRETCH_LIMIT);
        return Boolean.TRUE.equals(
                operations.begun(operation, total == null ? 0 : total).block(LIMIT));
    }

    private void failed(Operation operation, RuntimeException failure) {
        Throwable cause = Exceptions.unwrap(failure);
        LOG.warn("Operation {} stopped midway: {}", operation.id(), MaskedFailure.trace(cause));
        String described = MaskedFailure.describe(cause);
        if (Failures.isTransient(cause)) {
            operations.leave(operation, PAUSE, described).block(LIMIT);
        } else {
            operations.failed(operation, described).block(LIMIT);
        }
    }

    private static ScheduledExecutorService newExecutor() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("operations").factory());
    }
}
