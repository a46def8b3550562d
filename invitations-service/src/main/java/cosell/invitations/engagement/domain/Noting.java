package cosell.invitations.engagement.domain;

import cosell.invitations.engagement.domain.EngagementCommand.NoteDeal;
import cosell.invitations.engagement.domain.EngagementEvent.ContactCleared;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationWithdrawn;
import cosell.invitations.engagement.domain.Invitation.Pending;
import cosell.invitations.engagement.domain.Invitation.Withdrawn;
import cosell.platform.domain.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides what an event of the inviting deal does to the engagement, in the same write as the copy (I-08, D-04). */
final class Noting {

    private Noting() {}

    static Decision<Engagement, EngagementEvent, EngagementRefusal> decide(
            Engagement engagement, NoteDeal command, Instant now) {
        Engagement noted = engagement.withDeal(command.deal());
        if (!command.effective()) {
            return Decision.changed(noted, List.of());
        }
        List<EngagementEvent> events = new ArrayList<>();
        Engagement cleared = clearContacts(noted, events);
        return Decision.changed(withdraw(cleared, now, events), events);
    }

    /** What is over its deadline already is left to expire there. */
    private static Engagement withdraw(Engagement engagement, Instant now, List<EngagementEvent> events) {
        Engagement result = engagement;
        for (Pending pending :
                engagement.pending().filter(p -> p.answerableAt(now)).toList()) {
            Offer offer = pending.offer();
            var reason = Closing.whyWithdrawn(engagement.deal(), offer.id(), offer.vendor());
            if (reason.isPresent()) {
                result = result.with(new Withdrawn(offer, pending.reminded(), now, reason.get(), true));
                events.add(new InvitationWithdrawn(offer.id()));
            }
        }
        return result;
    }

    private static Engagement clearContacts(Engagement engagement, List<EngagementEvent> events) {
        InvitingDeal deal = engagement.deal();
        List<Invitation> without = engagement.invitations().stream()
                .map(invitation -> showsTooMuch(invitation.offer(), deal) ? invitation.withoutContact() : invitation)
                .toList();
        if (without.equals(engagement.invitations())) {
            return engagement;
        }
        events.add(new ContactCleared(deal.dealId()));
        return new Engagement(engagement.id(), deal, without);
    }

    private static boolean showsTooMuch(Offer offer, InvitingDeal deal) {
        return offer.copy().customerContact() != null && !deal.sharesContactWith(offer.audience());
    }
}
