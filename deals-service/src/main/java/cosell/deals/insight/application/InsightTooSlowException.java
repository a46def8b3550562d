package cosell.deals.insight.application;

/** The store did not bring the deals together in the time that an insight is given. */
public final class InsightTooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InsightTooSlowException(Throwable cause) {
        super("An insight takes too long", cause);
    }
}
