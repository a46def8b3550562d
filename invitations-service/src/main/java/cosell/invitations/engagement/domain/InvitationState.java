package cosell.invitations.engagement.domain;

/** The names of an invitation's states. Published: never renamed. */
public enum InvitationState {
    PENDING,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN
}
