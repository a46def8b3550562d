package cosell.platform.outbox;

import cosell.platform.security.OrganizationScope;
import reactor.core.publisher.Mono;

/**
 * Where commands find what they are decided on, and write what was decided.
 *
 * @param <S> the state's type
 * @param <E> the events' type
 */
public interface CommandStore<S, E> {

    /** Empty when the organization may read no aggregate with this id. */
    Mono<Stored<S>> find(OrganizationScope scope, String id);

    /**
     * Stores a new aggregate. Fails with {@link ConcurrentChangeException} when the id exists, with
     * {@link UniqueKeyTakenException} when another aggregate holds one of its unique keys; nothing is written then.
     */
    Mono<Stored<S>> insert(String id, AggregateWrite<S, E> write, CommandContext command);

    /**
     * Writes a change of the aggregate that was read. Fails with {@link ConcurrentChangeException} when it was changed
     * since, with {@link UniqueKeyTakenException} when another aggregate holds one of its unique keys; nothing is
     * written then.
     */
    Mono<Stored<S>> update(Stored<S> read, AggregateWrite<S, E> write, CommandContext command);

    /**
     * What {@link #insert} would store, with its counters at nothing; fails as it would, but for a race. Writes
     * nothing.
     */
    Mono<Stored<S>> tryInsert(String id, AggregateWrite<S, E> write, CommandContext command);

    /**
     * What {@link #update} would store, with the counters that were read; fails as it would, but for a race. Writes
     * nothing.
     */
    Mono<Stored<S>> tryUpdate(Stored<S> read, AggregateWrite<S, E> write, CommandContext command);
}
