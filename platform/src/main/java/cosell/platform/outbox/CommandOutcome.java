package cosell.platform.outbox;

import java.util.List;

/**
 * What became of a command.
 *
 * @param <S> the aggregate's state
 * @param <R> its refusals
 */
public sealed interface CommandOutcome<S, R> {

    /**
     * The command took effect, now or earlier.
     *
     * @param stored the aggregate after it
     * @param replayed whether an earlier run of the same command had done it
     */
    record Accepted<S, R>(Stored<S> stored, boolean replayed) implements CommandOutcome<S, R> {}

    /** Rules said no. */
    record Refused<S, R>(List<R> reasons) implements CommandOutcome<S, R> {}

    /** The organization may read no such aggregate. */
    record NotFound<S, R>() implements CommandOutcome<S, R> {}

    /** The client made its command against another revision. */
    record Stale<S, R>(Stored<S> stored) implements CommandOutcome<S, R> {}

    /** The client used the same idempotency key for another request. */
    record KeyReused<S, R>() implements CommandOutcome<S, R> {}
}
