package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.platform.domain.Position;
import java.util.Collection;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The copies of invitees' deals. Thread-safe. */
public interface InviteeDeals {

    /** Empty when nothing was heard of the deal yet. */
    Mono<InviteeDeal> find(UUID dealId);

    /** What was last known of these deals, also while their copies are rebuilt; in no order. */
    Flux<InviteeDeal> lastKnown(Collection<UUID> dealIds);

    /** Up to which event the copy goes; {@link Position#NONE} when nothing was heard of the deal yet. */
    Mono<Position> position(UUID dealId);
}
