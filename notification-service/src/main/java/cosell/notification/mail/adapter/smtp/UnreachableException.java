package cosell.notification.mail.adapter.smtp;

/** The mail server could not be talked to, so it said nothing about the mail. Quotes nothing of the mail. */
final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean beforeAnythingWasSent;

    UnreachableException(String what, boolean beforeAnythingWasSent) {
        super(what, null, false, false);
        this.beforeAnythingWasSent = beforeAnythingWasSent;
    }

    /** Whether the connection was not even made, so that trying again at once can't repeat anything. */
    boolean isBeforeAnythingWasSent() {
        return beforeAnythingWasSent;
    }
}
