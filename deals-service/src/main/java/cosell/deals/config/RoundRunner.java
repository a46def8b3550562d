package cosell.deals.config;

import cosell.deals.contact.application.CarryOutRounds;
import cosell.platform.observability.MaskedFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Has this instance look for rounds to work at, for as long as it runs. */
final class RoundRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RoundRunner.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final CarryOutRounds rounds;
    private volatile @Nullable Disposable looking;

    RoundRunner(CarryOutRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void start() {
        looking = Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> rounds.work().onErrorResume(RoundRunner::again), 1)
                .subscribe();
    }

    /** A stretch that is cut short is done again by who comes next. */
    @Override
    public void stop() {
        Disposable running = looking;
        if (running != null) {
            running.dispose();
            looking = null;
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    private static Mono<Void> again(Throwable failure) {
        LOG.warn("Rounds could not be looked after and are soon again: {}", MaskedFailure.describe(failure));
        return Mono.empty();
    }
}
