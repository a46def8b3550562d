package cosell.deals.deal.application;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.History;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import reactor.core.publisher.Mono;

/** Reads single deals for a person. Thread-safe. */
public final class ReadDeals {

    private final AggregateStore<Deal, DealEvent> store;
    private final History<Deal, DealEvent> history;
    private final OrganizationId vendor;

    public ReadDeals(AggregateStore<Deal, DealEvent> store, History<Deal, DealEvent> history, OrganizationId vendor) {
        this.store = store;
        this.history = history;
        this.vendor = vendor;
    }

    /** Empty when there is no such deal, or the caller may not see it. */
    public Mono<Stored<Deal>> find(OrganizationScope scope, Caller caller, String dealId) {
        return store.find(scope, dealId)
                .filter(stored -> DealAccess.of(caller, vendor).sees(stored.state()));
    }

    /** The deal as it was at a revision; empty when that is not known. */
    public Mono<Deal> atRevision(OrganizationScope scope, String dealId, long revision) {
        return history.of(scope, dealId)
                .map(HistoryEntry::stateAfter)
                .distinctUntilChanged()
                .skip(Math.max(0, revision - 1))
                .next();
    }
}
