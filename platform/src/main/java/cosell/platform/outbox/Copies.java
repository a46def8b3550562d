package cosell.platform.outbox;

import reactor.core.publisher.Mono;

/** The copies of one kind with the relay of their intents. */
public final class Copies<C, I> extends RelayedCollection {

    private final CopyStore<C, I> store;

    Copies(CopyStore<C, I> store, RelayLoop<?> loop, Mono<Void> indexes) {
        super(loop, indexes);
        this.store = store;
    }

    public CopyStore<C, I> store() {
        return store;
    }
}
