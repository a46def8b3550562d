package cosell.invitations.engagement.application;

/** Names of the fields by which engagements are found; part of the stored format. */
public final class EngagementKeys {

    /** Ids of its invitations. */
    public static final String INVITATIONS = "invitations";

    /** Ids of the inviting deal and of the deals that invitees get. */
    public static final String DEALS = "deals";

    /** When time does something next. */
    public static final String DUE = "due";

    /** The inviter, once it has invited somebody. */
    public static final String INVITER = "inviter";

    /** Everybody who got an invitation. */
    public static final String INVITEES = "invitees";

    /** When the last invitation was sent. */
    public static final String LAST_SENT = "lastSent";

    /** When the inviting deal was created; lists are sorted by it, because it never changes. */
    public static final String SINCE = "since";

    /** The sub-document that holds these fields. */
    public static final String PREFIX = "derived.";

    private EngagementKeys() {}
}
