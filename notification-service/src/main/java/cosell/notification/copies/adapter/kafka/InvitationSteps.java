package cosell.notification.copies.adapter.kafka;

import cosell.notification.notices.domain.InvitationFacts;
import cosell.notification.notices.domain.InvitationStep;
import cosell.notification.notices.domain.InvitationStep.Happened;
import cosell.platform.domain.OrganizationId;
import cosell.schemas.EngagementEvent;
import cosell.schemas.Help;
import cosell.schemas.Invitation;
import cosell.schemas.InvitationState;
import cosell.schemas.Solution;
import java.util.Objects;
import java.util.UUID;

/** Reads what happened to an invitation. */
final class InvitationSteps {

    private InvitationSteps() {}

    /** Throws when the event names no invitation of its engagement, which is the record's own fault. */
    static InvitationStep of(Happened happened, EngagementEvent event) {
        Invitation invitation = invitation(event);
        OrganizationId inviter =
                new OrganizationId(event.getState().getInvitingDeal().getOrganization());
        return new InvitationStep(
                happened,
                invitation.getId(),
                new OrganizationId(invitation.getInvitee()),
                invitation.getInviteeDealId(),
                event.getState().getInvitingDeal().getDealId(),
                invitation.getState() == InvitationState.PENDING,
                facts(inviter, invitation),
                invitation.getContacts(),
                invitation.getSolutions().stream().map(Solution::getId).toList(),
                invitation.getReason(),
                invitation.getReasonNotes(),
                Objects.requireNonNullElse(event.getDaysLeft(), 0));
    }

    private static Invitation invitation(EngagementEvent event) {
        UUID id = event.getInvitationId();
        return event.getState().getInvitations().stream()
                .filter(invitation -> invitation.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The event names no invitation of its engagement"));
    }

    private static InvitationFacts facts(OrganizationId inviter, Invitation invitation) {
        Help help = invitation.getHelp();
        return new InvitationFacts(
                inviter,
                invitation.getDealName(),
                invitation.getCustomer().getName(),
                invitation.getCustomer().getCountry(),
                invitation.getSolutions().stream()
                        .map(solution -> Objects.requireNonNullElse(solution.getName(), solution.getId()))
                        .toList(),
                AvroValues.money(invitation.getValue()),
                invitation.getEstimatedCloseDate(),
                invitation.getNotes(),
                help == null ? null : help.getKind(),
                help == null ? null : help.getNotes(),
                AvroValues.people(invitation.getTeam()),
                AvroValues.personOrNull(invitation.getCustomerContact()),
                invitation.getExpiresAt());
    }
}
