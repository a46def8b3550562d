package cosell.platform.outbox;

/** Tells the relay that a document has something pending. Never blocks, never fails. */
@FunctionalInterface
public interface RelayWakeUp {

    void wake(String id);
}
