package cosell.notification.ledger.application;

import cosell.notification.ledger.domain.EntryStatus;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.ledger.domain.LedgerFilter;
import cosell.notification.ledger.domain.Visible;
import cosell.platform.security.OrganizationScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ledger for readers, newest entry first. */
public interface LedgerPages {

    /** Where a page begins: behind this entry. */
    record After(Instant createdAt, UUID id) {}

    /** Entries of the scope's one organization. */
    Flux<LedgerEntry> find(
            OrganizationScope scope, Visible visible, LedgerFilter filter, @Nullable After after, int limit);

    /** How many there are, counting no further than {@code atMost}. */
    Mono<Long> count(OrganizationScope scope, Visible visible, LedgerFilter filter, int atMost);

    /** Entries of every organization, without personal data. */
    Flux<EntryStatus> statuses(LedgerFilter filter, @Nullable After after, int limit);

    /** How many of every organization there are, counting no further than {@code atMost}. */
    Mono<Long> countStatuses(LedgerFilter filter, int atMost);
}
