package cosell.platform.outbox;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/** The lifecycle of a collection with a relay: its indexes are there before anything runs. */
abstract sealed class RelayedCollection implements SmartLifecycle permits Aggregates, Copies {

    private static final Duration INDEX_LIMIT = Duration.ofSeconds(60);

    private final RelayLoop<?> loop;
    private final Mono<Void> indexes;

    RelayedCollection(RelayLoop<?> loop, Mono<Void> indexes) {
        this.loop = loop;
        this.indexes = indexes;
    }

    @Override
    public final void start() {
        indexes.block(INDEX_LIMIT);
        loop.start();
    }

    @Override
    public final void stop() {
        loop.stop();
    }

    @Override
    public final boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public final int getPhase() {
        return loop.getPhase();
    }
}
