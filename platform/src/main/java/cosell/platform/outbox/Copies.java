package cosell.platform.outbox;

import reactor.core.publisher.Mono;

/** The copies of one kind with the relay of their intents. */
public final class Copies<C, I> extends RelayedCollection {

    private final CopyStore<C, I> store;
    private final CopyClearing clearing;
    private final PendingIntents intents;
    private final CopyTraces<C, I> traces;

    Copies(
            CopyStore<C, I> store,
            CopyClearing clearing,
            PendingIntents intents,
            CopyTraces<C, I> traces,
            RelayLoop<?> loop,
            Mono<Void> indexes) {
        super(loop, indexes);
        this.store = store;
        this.clearing = clearing;
        this.intents = intents;
        this.traces = traces;
    }

    public CopyStore<C, I> store() {
        return store;
    }

    /** Clears them for a rebuild. */
    public CopyClearing clearing() {
        return clearing;
    }

    /** Finds and redacts what they keep of people. */
    public CopyTraces<C, I> traces() {
        return traces;
    }

    /** Their intents that are not done. */
    public PendingIntents pendingIntents() {
        return intents;
    }
}
