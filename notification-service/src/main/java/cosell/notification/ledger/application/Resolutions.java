package cosell.notification.ledger.application;

import cosell.notification.ledger.domain.LedgerEntry;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Remembers whom a notice was resolved to: once, whatever happens until its entries are made. */
public interface Resolutions {

    /**
     * Stores the entries unless a resolution with this id is there, and answers the stored ones. An empty list once
     * {@link #finished} was called.
     */
    Mono<List<LedgerEntry>> once(UUID id, Mono<List<LedgerEntry>> entries);

    /** Notes that the ledger has every entry, and forgets them here. */
    Mono<Void> finished(UUID id);
}
