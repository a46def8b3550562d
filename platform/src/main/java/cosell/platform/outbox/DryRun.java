package cosell.platform.outbox;

import java.util.List;

/**
 * What a command would do; nothing was written, and its id (an idempotency key) is not used up.
 *
 * @param outcome what the command would answer. What it would accept carries the new state, but the version, revision
 *     and position that are stored now: all of them nothing for a creation
 * @param events what would be told; empty when it would change nothing
 */
public record DryRun<S, E, R>(CommandOutcome<S, R> outcome, List<E> events) {
    public DryRun {
        events = List.copyOf(events);
    }
}
