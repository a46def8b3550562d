package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Access;
import cosell.invitations.engagement.domain.Card;
import cosell.invitations.engagement.domain.Cards;
import cosell.invitations.engagement.domain.Ecosystem;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.invitations.engagement.domain.Requester;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import java.util.List;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows the parties of an engagement, as far as the viewer may see them (V-03). */
public final class ShowEngagement {

    private final Engagements engagements;
    private final InviteeDeals inviteeDeals;
    private final PartnerDirectory directory;
    private final Viewing viewing;

    public ShowEngagement(Engagements engagements, InviteeDeals inviteeDeals, PartnerDirectory directory) {
        this.engagements = engagements;
        this.inviteeDeals = inviteeDeals;
        this.directory = directory;
        this.viewing = new Viewing(inviteeDeals);
    }

    /** What is shown, with the directory entries of those who are in it. */
    public record Shown(Stored<Engagement> engagement, Side side, List<Card> cards, Ecosystem parties) {}

    /** Empty when there is no such engagement or the viewer may not see it. */
    public Mono<Shown> handle(OrganizationScope scope, Requester by, String engagementId) {
        return engagements
                .find(scope, engagementId)
                .flatMap(stored -> side(stored, by).flatMap(side -> shown(stored, by, side)));
    }

    private Mono<Side> side(Stored<Engagement> stored, Requester by) {
        if (Access.toInviting(stored.state().deal(), by) != Access.NONE) {
            return Mono.just(Side.INVITER);
        }
        return Flux.fromStream(() -> stored.state().sentTo(by.organization()))
                .concatMap(invitation -> viewing.see(stored, invitation, by))
                .filter(seen -> Access.toShared(seen.invitation(), seen.by()) != Access.NONE)
                .map(SeenInvitation::side)
                .next();
    }

    private Mono<Shown> shown(Stored<Engagement> stored, Requester by, Side side) {
        return acceptedDeals(stored.state()).flatMap(deals -> {
            Cards cards = new Cards(stored.state(), deals);
            List<Card> visible = switch (side) {
                case INVITER -> cards.forInviter();
                case INVITEE -> cards.forInvitee(by.organization());
            };
            return directory
                    .parties(visible.stream().map(Card::organization).collect(Collectors.toSet()))
                    .map(parties -> new Shown(stored, side, visible, parties));
        });
    }

    private Mono<List<InviteeDeal>> acceptedDeals(Engagement engagement) {
        return Flux.fromIterable(engagement.invitations())
                .filter(Accepted.class::isInstance)
                .concatMap(invitation -> inviteeDeals.find(invitation.offer().inviteeDealId()))
                .collectList();
    }
}
