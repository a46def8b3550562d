package cosell.invitations.engagement.domain;

/** What there is to do with an engagement as a whole. Published: never renamed. */
public enum EngagementAction {
    INVITE_VENDOR,
    INVITE_PARTNER
}
