package cosell.launcher.suite;

/** Something that the person at the keyboard can mend; the message says what and how. */
public final class ToldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ToldException(String message) {
        super(message);
    }

    public ToldException(String message, Throwable cause) {
        super(message, cause);
    }
}
