package cosell.platform.outbox;

import reactor.core.publisher.Mono;

/** The aggregates of one kind with their history and their relay. */
public final class Aggregates<S, E> extends RelayedCollection {

    private final AggregateStore<S, E> store;
    private final History<S, E> history;

    Aggregates(AggregateStore<S, E> store, History<S, E> history, RelayLoop<?> loop, Mono<Void> indexes) {
        super(loop, indexes);
        this.store = store;
        this.history = history;
    }

    public AggregateStore<S, E> store() {
        return store;
    }

    public History<S, E> history() {
        return history;
    }

    /** A runner of commands whose refusals are of one type. */
    public <R> Commands<S, E, R> commands() {
        return new Commands<>(store);
    }
}
