package cosell.notification.ledger.application;

import cosell.notification.ledger.domain.LedgerEntry;

/** Is told of every step of every entry, for metrics, alerts and sending without delay. Never blocks or fails. */
@FunctionalInterface
public interface LedgerWatch {

    /** An entry was stored in a new state. */
    void changed(LedgerEntry entry);
}
