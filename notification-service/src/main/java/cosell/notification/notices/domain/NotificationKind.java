package cosell.notification.notices.domain;

import java.util.Locale;

/** What a notice is about. Published: in the ledger, in answers and as names of templates; never renamed. */
public enum NotificationKind {
    INVITATION_RECEIVED,
    INVITATION_REMINDER,
    INVITATION_ACCEPTED,
    INVITATION_DECLINED,
    INVITATION_EXPIRED,
    INVITATION_WITHDRAWN,
    INVITATION_CANCELLED,
    ACCEPTANCE_INCOMPLETE,
    DEAL_WON,
    DEAL_LOST,
    REGISTRATION_SUBMITTED,
    REGISTRATION_ACTION_REQUIRED,
    REGISTRATION_APPROVED,
    REGISTRATION_REJECTED,
    REGISTRATION_CLOSED,
    REGISTRATION_REVIEW;

    /** The kind's template, such as {@code invitation-received}. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
