package cosell.notification.ledger.adapter.observability;

import cosell.notification.ledger.application.LedgerFigures;
import cosell.notification.ledger.domain.EntryState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows how many entries are in each state that is not the good end, and how old the oldest waiting one is. */
public final class LedgerGauges implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerGauges.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final LedgerFigures figures;
    private final Map<EntryState, AtomicLong> counts = new EnumMap<>(EntryState.class);
    private final AtomicReference<Optional<Instant>> oldestWaiting = new AtomicReference<>(Optional.empty());
    private final Disposable.Swap watching = Disposables.swap();
    private volatile boolean running;

    public LedgerGauges(LedgerFigures figures, MeterRegistry meters, Clock realTime) {
        this.figures = figures;
        for (EntryState state : EntryState.values()) {
            if (state != EntryState.SENT) {
                AtomicLong count = new AtomicLong();
                counts.put(state, count);
                Gauge.builder("cosell.ledger.entries", count, AtomicLong::get)
                        .tag("state", state.name())
                        .register(meters);
            }
        }
        Gauge.builder("cosell.ledger.oldest.waiting", oldestWaiting, oldest -> ageInSeconds(oldest.get(), realTime))
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        watching.update(Flux.interval(Duration.ZERO, EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> look(), 1)
                .subscribe());
    }

    @Override
    public void stop() {
        running = false;
        watching.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private Mono<Void> look() {
        return Flux.fromIterable(counts.entrySet())
                .concatMap(gauge -> figures.count(gauge.getKey()).doOnNext(gauge.getValue()::set))
                .then(figures.oldestWaiting().map(Optional::of).defaultIfEmpty(Optional.empty()))
                .doOnNext(oldestWaiting::set)
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("The ledger could not be counted: {}", failure.toString());
                    return Mono.empty();
                });
    }

    private static double ageInSeconds(Optional<Instant> since, Clock realTime) {
        return since.map(oldest -> Duration.between(oldest, realTime.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
