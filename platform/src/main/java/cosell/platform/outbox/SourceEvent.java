package cosell.platform.outbox;

import cosell.platform.domain.Position;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a source aggregate as it arrived.
 *
 * @param snapshot whether it repeats the state and is no new fact
 * @param value the record
 */
public record SourceEvent<V>(
        String aggregateId,
        Position position,
        UUID eventId,
        Instant occurredAt,
        boolean snapshot,
        @Nullable String traceparent,
        V value) {}
