package cosell.platform.outbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The aggregates of one kind with their history and their relay. */
public final class Aggregates<S, E> extends RelayedCollection {

    private final AggregateStore<S, E> store;
    private final History<S, E> history;
    private final Mending<S, E> mending;
    private final Traces<S, E> traces;
    private final @Nullable Republishing<S, E> republishing;

    Aggregates(
            AggregateStore<S, E> store,
            History<S, E> history,
            Mending<S, E> mending,
            Traces<S, E> traces,
            @Nullable Republishing<S, E> republishing,
            RelayLoop<?> loop,
            Mono<Void> indexes) {
        super(loop, indexes);
        this.store = store;
        this.history = history;
        this.mending = mending;
        this.traces = traces;
        this.republishing = republishing;
    }

    public AggregateStore<S, E> store() {
        return store;
    }

    public History<S, E> history() {
        return history;
    }

    /** Sends their events once more. */
    public Mending<S, E> mending() {
        return mending;
    }

    /** Finds and redacts what they keep of people. */
    public Traces<S, E> traces() {
        return traces;
    }

    /** Sends snapshots of their states; empty when their events are not published. */
    public Optional<Republishing<S, E>> republishing() {
        return Optional.ofNullable(republishing);
    }

    /** A runner of commands whose refusals are of one type. */
    public <R> Commands<S, E, R> commands() {
        return new Commands<>(store);
    }
}
