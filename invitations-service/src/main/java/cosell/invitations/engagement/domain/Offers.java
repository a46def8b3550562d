package cosell.invitations.engagement.domain;

import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes offers out of terms: what was left open comes from the inviting deal and the directory (I-03, I-03a). */
final class Offers {

    private static final String NO_PLACE = "";

    private final EngagementRules rules;

    Offers(EngagementRules rules) {
        this.rules = rules;
    }

    /** {@code party} is null for an organization that the directory does not know; such an offer is never sent. */
    Offer offer(
            UUID id,
            OrganizationId invitee,
            Terms terms,
            InvitingDeal deal,
            @Nullable Party party,
            Actor by,
            Instant now) {
        boolean vendor = rules.names(invitee);
        return new Offer(
                id,
                invitee,
                vendor,
                place(terms, deal, party).orElse(NO_PLACE),
                Offer.inviteeDealId(id),
                terms.contacts(),
                by,
                now,
                now.plus(rules.responseWindow()),
                copy(terms, deal, vendor));
    }

    /** A fresh invitation; reminders that would come before the invitation itself are left out. */
    Invitation.Pending pending(Offer offer) {
        List<Integer> reminders = rules.reminderDays().stream()
                .filter(days -> offer.sentAt().isBefore(offer.expiresAt().minus(Duration.ofDays(days))))
                .toList();
        return new Invitation.Pending(offer, List.of(), reminders);
    }

    static Optional<String> place(Terms terms, InvitingDeal deal, @Nullable Party party) {
        return Optional.ofNullable(party)
                .flatMap(known -> known.placeFor(
                        terms.locationId(), deal.opportunity().customer().country()));
    }

    /** The vendor is asked about the whole deal, a partner about its part. */
    private static ReducedCopy copy(Terms terms, InvitingDeal deal, boolean vendor) {
        Opportunity about = deal.opportunity();
        boolean wholeValue = vendor && terms.value() == null;
        boolean allSolutions = vendor && terms.solutions().isEmpty();
        return new ReducedCopy(
                about.name(),
                about.customer().reduced(),
                deal.contactFor(Audience.of(vendor)),
                terms.estimatedCloseDate() == null ? about.estimatedCloseDate() : terms.estimatedCloseDate(),
                wholeValue ? about.value() : terms.value(),
                terms.notes(),
                terms.team().isEmpty() ? deal.team() : terms.team(),
                allSolutions ? about.solutions() : terms.solutions(),
                terms.help());
    }
}
