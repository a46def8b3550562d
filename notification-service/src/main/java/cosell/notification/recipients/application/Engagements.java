package cosell.notification.recipients.application;

import cosell.notification.copies.domain.EngagementCopy;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The copies of engagements. */
public interface Engagements {

    /** Empty while nothing of the engagement has arrived; one without an invitation never tells of itself. */
    Mono<EngagementCopy> find(UUID id);
}
