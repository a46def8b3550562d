package cosell.platform.ops.mending;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that is being carried out.
 *
 * @param total how many records or copies there were when it began; null before
 * @param done how many were dealt with
 * @param skipped how many could not be, although they were waited for
 * @param failure what it ended on, or what it waits for at present
 */
record Operation(
        UUID id,
        Order order,
        State state,
        @Nullable Long total,
        long done,
        long skipped,
        String cursor,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    /** How far it is. */
    enum State {
        /** No instance has begun. */
        WAITING,
        /** An instance is at it, or ended in the middle of it and another one will go on. */
        RUNNING,
        DONE,
        FAILED
    }
}
