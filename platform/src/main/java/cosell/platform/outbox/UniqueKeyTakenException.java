package cosell.platform.outbox;

/** Another document holds a key that must be unique; nothing was written. */
public final class UniqueKeyTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UniqueKeyTakenException(String collection) {
        super("A unique key of " + collection + " is taken", null, false, false);
    }
}
