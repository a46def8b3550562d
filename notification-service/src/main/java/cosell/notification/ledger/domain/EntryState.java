package cosell.notification.ledger.domain;

/** The states of an entry. Published: never renamed. */
public enum EntryState {
    WAITING,
    CLAIMED,
    SENT,
    FAILED,
    NOBODY_FOUND,
    SUPPRESSED
}
