package cosell.platform.ops.mending;

import cosell.platform.ops.mending.Order.Rebuild;
import cosell.platform.ops.mending.Order.Republish;
import cosell.platform.ops.mending.Order.ResendOf;
import cosell.platform.ops.mending.Order.ResendSince;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation as operators see it.
 *
 * @param total how many records or copies it is about, as counted at its beginning; null before
 * @param done how many were dealt with so far
 * @param skipped how many could not be, although they were waited for
 * @param failure what it ended on, or what it waits for at present
 */
record OperationView(
        UUID id,
        String action,
        Subject subject,
        Operation.State state,
        @Nullable Long total,
        long done,
        long skipped,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    /** What it is about. */
    record Subject(
            @Nullable String collection,
            @Nullable String aggregate,
            @Nullable Long from,
            @Nullable Instant since) {

        static Subject of(Order order) {
            return switch (order) {
                case ResendOf(var collection, var aggregate, var from) ->
                    new Subject(collection, aggregate, from, null);
                case ResendSince(var collection, var since) -> new Subject(collection, null, null, since);
                case Republish(var collection) -> new Subject(collection, null, null, null);
                case Rebuild(var collection) -> new Subject(collection, null, null, null);
            };
        }
    }

    static OperationView of(Operation operation) {
        return new OperationView(
                operation.id(),
                operation.order().action(),
                Subject.of(operation.order()),
                operation.state(),
                operation.total(),
                operation.done(),
                operation.skipped(),
                operation.startedAt(),
                operation.endedAt(),
                operation.failure());
    }
}
