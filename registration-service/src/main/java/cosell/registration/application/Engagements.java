package cosell.registration.application;

import cosell.registration.domain.eligibility.EngagementCopy;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The copies of engagements. */
@FunctionalInterface
public interface Engagements {

    /** Empty when nothing has arrived: nobody was ever invited, or the copy is a moment behind. */
    Mono<EngagementCopy> find(UUID engagementId);
}
