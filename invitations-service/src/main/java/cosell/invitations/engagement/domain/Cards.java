package cosell.invitations.engagement.domain;

import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.platform.domain.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which cards of an engagement each party sees (V-03). */
public final class Cards {

    private final Engagement engagement;
    private final List<InviteeDeal> inviteeDeals;

    public Cards(Engagement engagement, List<InviteeDeal> inviteeDeals) {
        this.engagement = engagement;
        this.inviteeDeals = List.copyOf(inviteeDeals);
    }

    /** Everybody it invited, with the shared view of those who accepted. */
    public List<Card> forInviter() {
        List<Card> cards = new ArrayList<>();
        cards.add(inviter(SharedView.of(engagement.deal())));
        engagement.invitations().forEach(invitation -> cards.add(card(invitation, Sight.WHOLE)));
        return List.copyOf(cards);
    }

    /**
     * Before an invitee accepts, and when it never does, it sees nobody but the inviter's name and itself. Then it sees
     * the inviter's shared view, and of the others name and state; the vendor sees those others' shared views too.
     */
    public List<Card> forInvitee(OrganizationId viewer) {
        List<Card> cards = new ArrayList<>();
        Optional<Invitation> accepted =
                engagement.sentTo(viewer).filter(Accepted.class::isInstance).findFirst();
        accepted.ifPresentOrElse(taking -> addAllFor(taking, viewer, cards), () -> {
            cards.add(inviter(null));
            engagement.sentTo(viewer).forEach(own -> cards.add(card(own, Sight.WHOLE)));
        });
        return List.copyOf(cards);
    }

    private void addAllFor(Invitation taking, OrganizationId viewer, List<Card> cards) {
        boolean vendor = taking.offer().vendor();
        cards.add(inviter(SharedView.of(engagement.deal(), taking.offer().copy())));
        engagement.invitations().stream()
                .filter(Invitation::wasSent)
                .forEach(invitation -> cards.add(card(invitation, sight(invitation, viewer, vendor))));
    }

    private Card inviter(@Nullable SharedView shared) {
        InvitingDeal deal = engagement.deal();
        return new Card(deal.organization(), deal.vendorOwned(), null, null, shared);
    }

    /** How much of another invitee somebody sees. */
    private enum Sight {
        WHOLE,
        SHARED_VIEW,
        NAME_AND_STATE
    }

    private static Sight sight(Invitation invitation, OrganizationId viewer, boolean vendor) {
        if (invitation.offer().invitee().equals(viewer)) {
            return Sight.WHOLE;
        }
        return vendor ? Sight.SHARED_VIEW : Sight.NAME_AND_STATE;
    }

    private Card card(Invitation invitation, Sight sight) {
        Offer offer = invitation.offer();
        boolean shares = invitation instanceof Accepted && sight != Sight.NAME_AND_STATE;
        return new Card(
                offer.invitee(),
                offer.vendor(),
                invitation.state(),
                sight == Sight.WHOLE ? invitation : null,
                shares ? dealOf(offer).map(SharedView::of).orElse(null) : null);
    }

    private Optional<InviteeDeal> dealOf(Offer offer) {
        return inviteeDeals.stream()
                .filter(deal -> deal.dealId().equals(offer.inviteeDealId()))
                .filter(deal -> deal.status() != DealStatus.RECEIVED)
                .findFirst();
    }
}
