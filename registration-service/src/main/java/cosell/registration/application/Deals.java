package cosell.registration.application;

import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Position;
import cosell.registration.domain.eligibility.DealCopy;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The copies of every organization's deals. They follow their owner by events, so they may be a moment behind. */
public interface Deals {

    /** Empty when nothing of this deal has arrived. Who may see it is for the caller to ask. */
    Mono<Known> find(UUID dealId);

    /** The vendor's own deals of an engagement. */
    Flux<DealCopy> vendorsOwn(UUID engagementId);

    /** The deals of an organization in whose team an address (lower case) is. */
    Flux<UUID> withMember(OrganizationId organization, String email);

    /** A deal, and the position of its event up to which the copy has come. */
    record Known(DealCopy deal, Position position) {}
}
