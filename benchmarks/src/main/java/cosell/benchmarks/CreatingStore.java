package cosell.benchmarks;

import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandStore;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import reactor.core.publisher.Mono;

/** Knows creations only, and keeps nothing by which a repeat could be found. */
abstract class CreatingStore<S, E> implements CommandStore<S, E> {

    @Override
    public final Mono<Stored<S>> find(OrganizationScope scope, String id) {
        return Mono.empty();
    }

    @Override
    public final Mono<Stored<S>> update(Stored<S> read, AggregateWrite<S, E> write, CommandContext command) {
        return Mono.error(new UnsupportedOperationException("only creations are measured"));
    }

    @Override
    public final Mono<Stored<S>> tryInsert(String id, AggregateWrite<S, E> write, CommandContext command) {
        return Mono.error(new UnsupportedOperationException("only creations are measured"));
    }

    @Override
    public final Mono<Stored<S>> tryUpdate(Stored<S> read, AggregateWrite<S, E> write, CommandContext command) {
        return Mono.error(new UnsupportedOperationException("only creations are measured"));
    }
}
