package cosell.notification.notices.domain;

import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an invitation, with the invitation after it.
 *
 * @param pending whether it can be answered after the write this event belongs to
 * @param contacts addresses of the invitee's contacts that it names
 * @param solutions ids of what the invitee is to bring
 * @param reason code of the reason of a decline or withdrawal
 * @param reasonNotes notes on a decline, for the inviter
 * @param daysLeft days before the deadline, for a reminder
 */
public record InvitationStep(
        Happened happened,
        UUID invitationId,
        OrganizationId invitee,
        UUID inviteeDeal,
        UUID invitingDeal,
        boolean pending,
        InvitationFacts facts,
        List<String> contacts,
        List<String> solutions,
        @Nullable String reason,
        @Nullable String reasonNotes,
        int daysLeft) {

    public InvitationStep {
        contacts = List.copyOf(contacts);
        solutions = List.copyOf(solutions);
    }

    /** What happened. */
    public enum Happened {
        SENT,
        REMINDED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        WITHDRAWN
    }

    Audience.Invitee toInvitee() {
        return new Audience.Invitee(invitee, inviteeDeal, invitingDeal, contacts, solutions, facts.country());
    }

    Audience.DealTeam toInviter() {
        return new Audience.DealTeam(invitingDeal);
    }
}
