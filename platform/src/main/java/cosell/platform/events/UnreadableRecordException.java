package cosell.platform.events;

/**
 * A record's bytes can't be read, now or later. The message names what is wrong and quotes nothing of the value; the
 * cause may quote it, so log the message only.
 */
public final class UnreadableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String message) {
        super(message);
    }

    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
