package cosell.platform.events;

/** A record that broker or registry will never take as it is: a defect of ours. */
public final class RecordRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RecordRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
