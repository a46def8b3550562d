package cosell.platform.outbox;

import cosell.platform.security.OrganizationScope;
import java.util.List;
import reactor.core.publisher.Mono;

/** A store that checks what would be written and keeps nothing but the last events. For one command. */
final class DryStore<S, E> implements CommandStore<S, E> {

    private final CommandStore<S, E> store;
    private volatile List<E> events = List.of();

    DryStore(CommandStore<S, E> store) {
        this.store = store;
    }

    /** The events of the last write that would succeed. */
    List<E> events() {
        return events;
    }

    @Override
    public Mono<Stored<S>> find(OrganizationScope scope, String id) {
        return store.find(scope, id);
    }

    @Override
    public Mono<Stored<S>> insert(String id, AggregateWrite<S, E> write, CommandContext command) {
        return store.tryInsert(id, write, command).doOnNext(_ -> events = write.events());
    }

    @Override
    public Mono<Stored<S>> update(Stored<S> read, AggregateWrite<S, E> write, CommandContext command) {
        return store.tryUpdate(read, write, command).doOnNext(_ -> events = write.events());
    }

    @Override
    public Mono<Stored<S>> tryInsert(String id, AggregateWrite<S, E> write, CommandContext command) {
        return store.tryInsert(id, write, command);
    }

    @Override
    public Mono<Stored<S>> tryUpdate(Stored<S> read, AggregateWrite<S, E> write, CommandContext command) {
        return store.tryUpdate(read, write, command);
    }
}
