package cosell.invitations.engagement.adapter.rest;

import static cosell.invitations.engagement.domain.Samples.MSFT;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static cosell.invitations.engagement.domain.Samples.money;

import cosell.invitations.engagement.domain.Card;
import cosell.invitations.engagement.domain.Cards;
import cosell.invitations.engagement.domain.DealStatus;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Invitation.Declined;
import cosell.invitations.engagement.domain.Invitation.Expired;
import cosell.invitations.engagement.domain.Invitation.Pending;
import cosell.invitations.engagement.domain.Invitation.Withdrawn;
import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.invitations.engagement.domain.Offer;
import cosell.invitations.engagement.domain.Person;
import cosell.invitations.engagement.domain.Samples;
import cosell.invitations.engagement.domain.WithdrawalReason;
import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** An engagement with one party in every state, and the vendor, each under a name that says so. */
final class EveryParty {

    static final String INVITER = "inviter";

    private static final Pending VENDOR_ASKED = new Pending(offer(MSFT), List.of(), List.of());
    private static final List<Invitation> PARTNERS = List.of(
            new Accepted(offer("accepted"), List.of(), NOW, null),
            new Accepted(offer("accepted-too"), List.of(), NOW, null),
            new Pending(offer("pending"), List.of(), List.of()),
            new Declined(offer("declined"), List.of(), NOW, "OTHER", "Not our field."),
            new Expired(offer("expired"), List.of()),
            new Withdrawn(offer("withdrawn"), List.of(), NOW, WithdrawalReason.BY_INVITER, true),
            new Withdrawn(offer("never-sent"), List.of(), NOW, WithdrawalReason.NOT_IN_ECOSYSTEM, false));

    private EveryParty() {}

    static List<Card> seenBy(String viewer) {
        return seenBy(viewer, new Accepted(VENDOR_ASKED.offer(), List.of(), NOW, null));
    }

    /** The same before the vendor answered. */
    static List<Card> seenEarlierBy(String viewer) {
        return seenBy(viewer, VENDOR_ASKED);
    }

    /** The one that a card is about, by the name that tests have for it. */
    static String named(Card card) {
        return card.state() == null ? INVITER : card.organization().value();
    }

    private static List<Card> seenBy(String viewer, Invitation toVendor) {
        Engagement engagement = Samples.open(
                Stream.concat(PARTNERS.stream(), Stream.of(toVendor)).toArray(Invitation[]::new));
        Cards cards = new Cards(
                engagement,
                engagement.invitations().stream().map(EveryParty::deal).toList());
        return viewer.equals(INVITER) ? cards.forInviter() : cards.forInvitee(new OrganizationId(viewer));
    }

    private static Offer offer(String invitee) {
        return offer(new OrganizationId(invitee));
    }

    private static Offer offer(OrganizationId invitee) {
        return Samples.offer(Ids.derived("every-party", invitee.value()), invitee, "2000001");
    }

    private static InviteeDeal deal(Invitation invitation) {
        return new InviteeDeal(
                invitation.offer().inviteeDealId(),
                Samples.ENGAGEMENT,
                invitation.offer().invitee(),
                DealStatus.ACCEPTED,
                "QUALIFIED",
                20,
                money("42000"),
                LocalDate.parse("2027-02-15"),
                List.of(new Person("Ada", "+4930901820", "ada@fabrikam.example")),
                List.of(),
                null);
    }
}
