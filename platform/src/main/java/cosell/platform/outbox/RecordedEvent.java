package cosell.platform.outbox;

import cosell.platform.domain.Actor;
import cosell.platform.domain.Origin;
import cosell.platform.domain.Position;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A domain event with its place, time and cause, as it stands in the outbox and in history. */
public record RecordedEvent<E>(
        UUID eventId,
        String aggregateId,
        Position position,
        Instant occurredAt,
        Actor actor,
        Origin origin,
        @Nullable String traceparent,
        E event) {

    /** The same event, told in other words and done by somebody else. */
    RecordedEvent<E> with(E newEvent, Actor newActor) {
        return new RecordedEvent<>(eventId, aggregateId, position, occurredAt, newActor, origin, traceparent, newEvent);
    }
}
