package cosell.invitations.engagement.domain;

import cosell.invitations.engagement.domain.EngagementEvent.InvitationSent;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationWithdrawn;
import cosell.invitations.engagement.domain.EngagementEvent.Opened;
import cosell.invitations.engagement.domain.Invitation.Withdrawn;
import cosell.platform.domain.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what the first event of an inviting deal makes: an engagement, with the invitations asked for (I-04a). */
final class Opening {

    private final EngagementRules rules;
    private final Offers offers;

    Opening(EngagementRules rules, Offers offers) {
        this.rules = rules;
        this.offers = offers;
    }

    Decision<Engagement, EngagementEvent, EngagementRefusal> decide(OpenEngagement command, Instant now) {
        List<EngagementEvent> events = new ArrayList<>();
        List<Invitation> invitations = new ArrayList<>();
        if (!command.requested().isEmpty()) {
            events.add(new Opened(command.deal().dealId()));
        }
        for (RequestedInvitation requested : command.requested()) {
            Invitation invitation = invitation(requested, command, now);
            invitations.add(invitation);
            events.add(
                    invitation.wasSent()
                            ? new InvitationSent(requested.id())
                            : new InvitationWithdrawn(requested.id()));
        }
        return Decision.changed(new Engagement(command.engagementId(), command.deal(), invitations), events);
    }

    private Invitation invitation(RequestedInvitation requested, OpenEngagement command, Instant now) {
        Party party = command.ecosystem().find(requested.invitee()).orElse(null);
        Offer offer = offers.offer(
                requested.id(),
                requested.invitee(),
                known(requested.terms(), party),
                command.deal(),
                party,
                command.actor(),
                now);
        return whyNot(requested, command, party)
                .<Invitation>map(reason -> new Withdrawn(offer, List.of(), now, reason, false))
                .orElseGet(() -> offers.pending(offer));
    }

    /** Contacts that the directory does not know any more get nothing. */
    private static Terms known(Terms asked, @Nullable Party party) {
        List<String> contacts = party == null
                ? List.of()
                : asked.contacts().stream()
                        .flatMap(address -> party.contact(address).stream())
                        .toList();
        return new Terms(
                asked.locationId(),
                contacts,
                asked.estimatedCloseDate(),
                asked.value(),
                asked.notes(),
                asked.team(),
                asked.solutions(),
                asked.help());
    }

    private Optional<WithdrawalReason> whyNot(
            RequestedInvitation requested, OpenEngagement command, @Nullable Party party) {
        InvitingDeal deal = command.deal();
        Ecosystem ecosystem = command.ecosystem();
        boolean bothIn = ecosystem.includes(requested.invitee()) && ecosystem.includes(deal.organization());
        if (!bothIn || Offers.place(requested.terms(), deal, party).isEmpty()) {
            return Optional.of(WithdrawalReason.NOT_IN_ECOSYSTEM);
        }
        return Closing.whyWithdrawn(deal, requested.id(), rules.names(requested.invitee()));
    }
}
