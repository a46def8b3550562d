package cosell.invitations.engagement.application;

/** From which side somebody looks at an invitation. */
public enum Side {
    INVITER,
    INVITEE
}
