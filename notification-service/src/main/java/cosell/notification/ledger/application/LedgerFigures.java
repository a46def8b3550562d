package cosell.notification.ledger.application;

import cosell.notification.ledger.domain.EntryState;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** The ledger in figures. */
public interface LedgerFigures {

    Mono<Long> count(EntryState state);

    /** When the entry that waits longest was made; empty when none waits. */
    Mono<Instant> oldestWaiting();
}
