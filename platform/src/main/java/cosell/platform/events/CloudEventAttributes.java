package cosell.platform.events;

import cosell.platform.domain.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a record says about itself beside its value (CloudEvents 1.0), readable without a schema.
 *
 * @param id unique together with the source; a repeated record keeps it
 * @param type such as {@code cosell.deal.accepted.v1}
 * @param source the service that says so
 * @param time when it happened, by the domain's clock
 * @param subject id of the aggregate it is about
 * @param position the aggregate's position after it; null for a record that is no fact of a sequence
 * @param traceparent W3C trace context of the cause, when it is known
 */
public record CloudEventAttributes(
        String id,
        String type,
        String source,
        Instant time,
        String subject,
        @Nullable Position position,
        @Nullable String traceparent) {}
