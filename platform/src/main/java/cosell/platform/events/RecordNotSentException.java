package cosell.platform.events;

import cosell.platform.domain.Transient;

/** A record is not known to have reached the broker, for a reason that passes: sent again, it will. */
public final class RecordNotSentException extends RuntimeException implements Transient {
    private static final long serialVersionUID = 1L;

    public RecordNotSentException(String message) {
        super(message);
    }

    public RecordNotSentException(String message, Throwable cause) {
        super(message, cause);
    }
}
