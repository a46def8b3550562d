package cosell.platform.outbox;

import cosell.platform.observability.MaskedFailure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/**
 * Drives the relay of one collection: documents that were just written at once, outside of the request that wrote them;
 * what stayed longer than {@link #OVERDUE_AFTER} by the sweeper. Stops before the store's and the broker's clients do.
 *
 * <p>Thread-safe. A queue that is full forgets the wake-up; the sweeper makes up for it.
 */
final class RelayLoop<I> implements RelayWakeUp, SmartLifecycle {

    static final Duration OVERDUE_AFTER = Duration.ofSeconds(3);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);
    private static final int BATCH = 256;
    private static final int BATCHES_AT_ONCE = 4;
    private static final int QUEUE_LIMIT = 50_000;
    /** A sweep goes on while fewer wait in memory: what is claimed should be relayed before it is overdue again. */
    private static final int SWEPT_AHEAD = 1_024;

    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);

    private final String name;
    private final Relay<I> relay;
    private final PendingDocuments<I> documents;
    private final Clock realTime;
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> inFlight = new LinkedHashSet<>();
    private ScheduledExecutorService sweeper = newSweeper();
    private int batches;
    private volatile boolean running;

    RelayLoop(String name, Relay<I> relay, PendingDocuments<I> documents, Clock realTime) {
        this.name = name;
        this.relay = relay;
        this.documents = documents;
        this.realTime = realTime;
    }

    @Override
    public void wake(String id) {
        synchronized (waiting) {
            if (waiting.size() < QUEUE_LIMIT) {
                waiting.add(id);
            }
        }
        pump();
    }

    /** How many documents wait in memory. */
    int waiting() {
        synchronized (waiting) {
            return waiting.size() + inFlight.size();
        }
    }

    /** Shows how many documents wait in memory. */
    void measure(MeterRegistry meters) {
        Gauge.builder("cosell.relay.waiting", this, RelayLoop::waiting)
                .tag("collection", name)
                .description("Documents whose outbox or intents wait for the relay")
                .register(meters);
    }

    @Override
    public void start() {
        synchronized (waiting) {
            if (running) {
                return;
            }
            running = true;
            sweeper = newSweeper();
        }
        var _ = sweeper.scheduleWithFixedDelay(this::sweep, 0, SWEEP_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        pump();
    }

    /** Takes no further batch and waits for those under way. */
    @Override
    public void stop() {
        running = false;
        sweeper.shutdown();
        synchronized (waiting) {
            Instant deadline = realTime.instant().plusSeconds(5);
            while (batches > 0 && realTime.instant().isBefore(deadline) && waitForBatch()) {
                // What is under way may still end.
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the clients start, before they stop. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    private void pump() {
        List<String> batch = nextBatch();
        while (!batch.isEmpty()) {
            List<String> ids = batch;
            var _ = relay.relay(ids)
                    .onErrorResume(failure -> {
                        LOG.warn(
                                "Relay of {} stopped midway; the sweeper goes on: {}",
                                name,
                                MaskedFailure.describe(failure));
                        return Mono.empty();
                    })
                    .doFinally(signal -> finished(ids))
                    .subscribe();
            batch = nextBatch();
        }
    }

    private List<String> nextBatch() {
        List<String> batch = new ArrayList<>();
        synchronized (waiting) {
            if (!running || batches >= BATCHES_AT_ONCE) {
                return batch;
            }
            Iterator<String> ids = waiting.iterator();
            while (ids.hasNext() && batch.size() < BATCH) {
                String id = ids.next();
                if (inFlight.add(id)) {
                    batch.add(id);
                    ids.remove();
                }
            }
            if (!batch.isEmpty()) {
                batches++;
            }
        }
        return batch;
    }

    private void finished(List<String> ids) {
        synchronized (waiting) {
            ids.forEach(inFlight::remove);
            batches--;
            waiting.notifyAll();
        }
        pump();
    }

    private void sweep() {
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = claimOverdue() == BATCH && awaitRoom();
            }
        } catch (RuntimeException e) {
            LOG.warn("Sweep of {} failed and is repeated: {}", name, MaskedFailure.describe(e));
        }
    }

    /** Whether the relay got on so far, before the next sweep is due, that more may be claimed. */
    private boolean awaitRoom() {
        Instant deadline = realTime.instant().plus(SWEEP_EVERY);
        synchronized (waiting) {
            while (running && waiting() >= SWEPT_AHEAD && realTime.instant().isBefore(deadline)) {
                if (!waitForBatch()) {
                    return false;
                }
            }
            return running && waiting() < SWEPT_AHEAD;
        }
    }

    /** Returns after a batch at the latest after a moment; false when this thread is to end. */
    private boolean waitForBatch() {
        try {
            waiting.wait(100);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long claimOverdue() {
        Instant now = realTime.instant();
        Long claimed = documents
                .claimOverdue(now.minus(OVERDUE_AFTER), now, BATCH)
                .doOnNext(this::wake)
                .count()
                .block(Duration.ofSeconds(20));
        return Objects.requireNonNull(claimed);
    }

    private ScheduledExecutorService newSweeper() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sweeper-" + name).factory());
    }
}
