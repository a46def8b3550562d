package cosell.invitations.engagement.domain;

import java.util.UUID;

/** Facts about an engagement. Names are past tense and, once stored, never change. */
public sealed interface EngagementEvent {

    /** The first invitation made it a shared opportunity. */
    record Opened(UUID dealId) implements EngagementEvent {}

    record InvitationSent(UUID invitationId) implements EngagementEvent {}

    record InvitationAccepted(UUID invitationId, Acceptance acceptance) implements EngagementEvent {}

    record InvitationDeclined(UUID invitationId) implements EngagementEvent {}

    record InvitationExpired(UUID invitationId) implements EngagementEvent {}

    record InvitationWithdrawn(UUID invitationId) implements EngagementEvent {}

    record InvitationReminded(UUID invitationId, int daysLeft) implements EngagementEvent {}

    /** The inviting deal took back the customer's consent, so the contact was cleared wherever it was shared. */
    record ContactCleared(UUID dealId) implements EngagementEvent {}
}
