package cosell.platform.outbox;

/** An event of the write would become a record over {@value AggregateStore#MAX_RECORD_BYTES} bytes; nothing was written. */
public final class RecordTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RecordTooLargeException(String collection, String id, long bytes) {
        super("A record of " + collection + "/" + id + " would take " + bytes + " bytes", null, false, false);
    }
}
