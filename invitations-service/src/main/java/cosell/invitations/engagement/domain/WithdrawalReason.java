package cosell.invitations.engagement.domain;

/** Why an invitation was taken back. Published: never renamed. */
public enum WithdrawalReason {
    /** The inviter's deal ended. */
    DEAL_CLOSED,
    /** The deal no longer holds what inviting the vendor demands. */
    REQUIREMENT_LOST,
    /** The invitee or the inviter is not active, or not enabled for co-sell. */
    NOT_IN_ECOSYSTEM,
    /** The inviter took it back. */
    BY_INVITER
}
