package cosell.invitations.engagement.adapter.kafka;

import cosell.invitations.engagement.application.NoteInvitingDeal;
import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.platform.consumer.CopyTarget;
import cosell.platform.consumer.SequencedTarget;
import cosell.platform.domain.Position;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.DealEvent;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What events of deals take effect on: outbound ones on their engagement, inbound ones on a copy for the cards. */
public final class DealTarget implements SequencedTarget<DealEvent> {

    private final NoteInvitingDeal invitingDeals;
    private final CopyTarget<DealEvent, InviteeDeal, Void> inviteeDeals;

    public DealTarget(NoteInvitingDeal invitingDeals, CopyStore<InviteeDeal, Void> inviteeDeals) {
        this.invitingDeals = invitingDeals;
        this.inviteeDeals =
                new CopyTarget<>(inviteeDeals, (before, event) -> CopyChange.of(DealEvents.inviteeDeal(before, event)));
    }

    /**
     * Which kind a deal is shows with the first of its events that can be read; what was skipped before that stands in a
     * copy without a state.
     */
    @Override
    public Mono<Applied> offer(SourceEvent<DealEvent> event) {
        return switch (event.value().getState().getDirection()) {
            case OUTBOUND ->
                invitingDeals.note(
                        DealEvents.noted(event), Mono.defer(() -> inviteeDeals.lastApplied(event.aggregateId())));
            case INBOUND -> inviteeDeals.offer(event);
            case UNKNOWN -> Mono.error(new IllegalArgumentException("A direction that is not known here"));
        };
    }

    /** A deal's id says nothing of its direction, so the engagements are asked first. */
    @Override
    public Mono<Position> lastApplied(String dealId) {
        return Mono.justOrEmpty(id(dealId))
                .flatMap(invitingDeals::lastApplied)
                .switchIfEmpty(Mono.defer(() -> inviteeDeals.lastApplied(dealId)));
    }

    @Override
    public Mono<Applied> skip(String dealId, Position position) {
        return Mono.justOrEmpty(id(dealId))
                .flatMap(id -> invitingDeals.skip(id, position))
                .switchIfEmpty(Mono.defer(() -> inviteeDeals.skip(dealId, position)));
    }

    /** A record that nobody could read may stand under any key. */
    private static Optional<UUID> id(String dealId) {
        try {
            return Optional.of(UUID.fromString(dealId));
        } catch (IllegalArgumentException noDeal) {
            return Optional.empty();
        }
    }
}
