package cosell.platform.consumer;

import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.observability.MaskedFailure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Drains held records whose gap was closed while nobody looked, and counts them for operators. */
public final class HeldRecordSweeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HeldRecordSweeper.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HeldRecords held;
    private final Map<String, OrderedConsumer<?>> consumers;
    private final Map<Cause, AtomicLong> found = new EnumMap<>(Cause.class);
    private volatile ScheduledExecutorService executor = newExecutor();
    private volatile boolean running;

    public HeldRecordSweeper(HeldRecords held, Map<String, OrderedConsumer<?>> consumers, MeterRegistry meters) {
        this.held = held;
        this.consumers = Map.copyOf(consumers);
        for (Cause cause : Cause.values()) {
            AtomicLong number = new AtomicLong();
            found.put(cause, number);
            Gauge.builder("cosell.held.records", number, AtomicLong::get)
                    .tag("cause", cause.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    @Override
    public void start() {
        held.ensureIndexes().block(LIMIT);
        running = true;
        executor = newExecutor();
        var _ = executor.scheduleWithFixedDelay(this::sweep, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
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

    private void sweep() {
        try {
            Flux.fromIterable(consumers.entrySet())
                    .concatMap(entry -> entry.getValue().sweep(entry.getKey()))
                    .then(Mono.defer(this::count))
                    .block(LIMIT);
        } catch (RuntimeException e) {
            LOG.warn("The sweep of held records failed and is repeated: {}", MaskedFailure.describe(e));
        }
    }

    private Mono<Void> count() {
        return held.lookAgain()
                .doOnNext(counts -> found.forEach((cause, number) -> number.set(counts.getOrDefault(cause, 0L))))
                .then();
    }

    private static ScheduledExecutorService newExecutor() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("held-record-sweeper").factory());
    }
}
