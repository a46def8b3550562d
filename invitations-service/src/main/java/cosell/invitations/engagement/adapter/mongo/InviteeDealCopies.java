package cosell.invitations.engagement.adapter.mongo;

import cosell.invitations.engagement.application.InviteeDeals;
import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.platform.domain.Position;
import cosell.platform.outbox.Copy;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.CopyType;
import java.util.Collection;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The copies of invitees' deals, one document each. */
public final class InviteeDealCopies implements InviteeDeals {

    public static final CopyType<InviteeDeal, Void> TYPE = CopyType.of("invitee_deals", InviteeDeal.class, Void.class);

    private final CopyStore<InviteeDeal, Void> copies;

    public InviteeDealCopies(CopyStore<InviteeDeal, Void> copies) {
        this.copies = copies;
    }

    @Override
    public Mono<InviteeDeal> find(UUID dealId) {
        return copies.find(dealId.toString()).flatMap(copy -> Mono.justOrEmpty(copy.state()));
    }

    @Override
    public Flux<InviteeDeal> lastKnown(Collection<UUID> dealIds) {
        return dealIds.isEmpty()
                ? Flux.empty()
                : copies.findAll(dealIds.stream().map(UUID::toString).toList()).mapNotNull(Copy::before);
    }

    @Override
    public Mono<Position> position(UUID dealId) {
        return copies.find(dealId.toString())
                .filter(copy -> copy.state() != null)
                .map(Copy::last)
                .defaultIfEmpty(Position.NONE);
    }
}
