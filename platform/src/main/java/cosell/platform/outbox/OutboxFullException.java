package cosell.platform.outbox;

import cosell.platform.domain.Transient;

/** The aggregate's outbox holds more than it may, because the broker has been away for long; nothing was written. */
public final class OutboxFullException extends RuntimeException implements Transient {
    private static final long serialVersionUID = 1L;

    public OutboxFullException(String collection, String id) {
        super("The outbox of " + collection + "/" + id + " is full until the broker is back", null, false, false);
    }
}
