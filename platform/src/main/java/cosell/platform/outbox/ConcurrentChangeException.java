package cosell.platform.outbox;

import cosell.platform.domain.Transient;

/** The document was changed since it was read; nothing was written. Decide again on a fresh read. */
public final class ConcurrentChangeException extends RuntimeException implements Transient {
    private static final long serialVersionUID = 1L;

    public ConcurrentChangeException(String collection, String id) {
        super(collection + "/" + id + " was changed meanwhile", null, false, false);
    }
}
