package cosell.deals.deal.application;

/** A list took longer than the store works on one; the same again would, too. */
public final class QueryTooSlowException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public QueryTooSlowException(Throwable cause) {
        super("A list of deals took too long", cause);
    }
}
