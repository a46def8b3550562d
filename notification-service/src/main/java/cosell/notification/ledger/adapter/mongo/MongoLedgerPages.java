package cosell.notification.ledger.adapter.mongo;

import cosell.notification.ledger.application.LedgerPages;
import cosell.notification.ledger.domain.EntryStatus;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.ledger.domain.LedgerFilter;
import cosell.notification.ledger.domain.Visible;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.security.OrganizationScope;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ledger in the store, for readers. */
public final class MongoLedgerPages implements LedgerPages {

    private final DocumentStore store;
    private final LedgerCodec codec = new LedgerCodec();

    public MongoLedgerPages(DocumentStore store) {
        this.store = store;
    }

    @Override
    public Flux<LedgerEntry> find(
            OrganizationScope scope, Visible visible, LedgerFilter filter, @Nullable After after, int limit) {
        return newestFirst(LedgerQueries.readable(scope.organization(), visible, filter, after), limit);
    }

    @Override
    public Mono<Long> count(OrganizationScope scope, Visible visible, LedgerFilter filter, int atMost) {
        return counted(LedgerQueries.readable(scope.organization(), visible, filter, null), atMost);
    }

    @Override
    public Flux<EntryStatus> statuses(LedgerFilter filter, @Nullable After after, int limit) {
        return newestFirst(LedgerQueries.ofAll(filter, after), limit).map(EntryStatus::of);
    }

    @Override
    public Mono<Long> countStatuses(LedgerFilter filter, int atMost) {
        return counted(LedgerQueries.ofAll(filter, null), atMost);
    }

    private Flux<LedgerEntry> newestFirst(Document filter, int limit) {
        return store.find(filter, LedgerQueries.NEWEST_FIRST, limit).map(codec::entry);
    }

    private Mono<Long> counted(Document filter, int atMost) {
        return store.find(filter, LedgerQueries.NEWEST_FIRST, atMost).count();
    }
}
