package cosell.notification.recipients.application;

import cosell.notification.copies.domain.DealCopy;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The copies of deals. */
public interface Deals {

    /** Empty while nothing of the deal has arrived. */
    Mono<DealCopy> find(UUID id);
}
