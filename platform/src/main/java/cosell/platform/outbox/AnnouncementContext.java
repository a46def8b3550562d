package cosell.platform.outbox;

import cosell.platform.domain.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of an announcement.
 *
 * @param aggregateId the aggregate whose write announced it
 * @param position the aggregate's position after the write
 * @param at when, by the domain's clock
 */
public record AnnouncementContext(
        String aggregateId,
        Position position,
        Instant at,
        @Nullable String traceparent) {}
