package cosell.platform.outbox;

import cosell.platform.domain.Transient;

/** Events that have to have left an outbox first still wait in it. */
public final class NotYetSentException extends RuntimeException implements Transient {
    private static final long serialVersionUID = 1L;

    NotYetSentException(String collection, String id) {
        super("Events of " + collection + "/" + id + " still wait to be sent", null, false, false);
    }
}
