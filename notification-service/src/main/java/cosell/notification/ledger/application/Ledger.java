package cosell.notification.ledger.application;

import cosell.notification.ledger.domain.LedgerEntry;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored entries. Nothing is ever deleted. */
public interface Ledger {

    /** Whether the entry was not there yet and is now. */
    Mono<Boolean> add(LedgerEntry entry);

    /** Entries that somebody has to look at now, the longest due first. */
    Flux<LedgerEntry> due(Instant now, int limit);

    /**
     * Whether {@code after} was stored in place of the entry that was read. False when somebody else changed it since;
     * nothing is written then.
     */
    Mono<Boolean> replace(LedgerEntry read, LedgerEntry after);
}
