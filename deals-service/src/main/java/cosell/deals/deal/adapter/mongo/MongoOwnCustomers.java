package cosell.deals.deal.adapter.mongo;

import cosell.deals.customers.application.CustomerSearch;
import cosell.deals.customers.application.KnownCustomer;
import cosell.deals.customers.application.OwnCustomers;
import cosell.deals.deal.application.DealAccess;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.ScopedQuery;
import cosell.platform.security.OrganizationScope;
import reactor.core.publisher.Flux;

/** Finds customers by the words that deals are indexed by. */
public final class MongoOwnCustomers implements OwnCustomers {

    private static final String COUNTRY = "state.content.customer.country";

    private final AggregateStore<Deal, DealEvent> store;

    public MongoOwnCustomers(AggregateStore<Deal, DealEvent> store) {
        this.store = store;
    }

    @Override
    public Flux<KnownCustomer> find(OrganizationScope scope, DealAccess access, CustomerSearch search, int atMost) {
        return store.list(query(scope, access, search)
                        .descendingBy(DealIndex.CREATED_AT)
                        .limit(atMost))
                .map(stored -> KnownCustomer.of(stored.state().content().customer()));
    }

    private static ScopedQuery query(OrganizationScope scope, DealAccess access, CustomerSearch search) {
        ScopedQuery found = DealIndex.seen(scope, access)
                .whereEachStartsAnElement(DealIndex.CUSTOMER_WORDS, DealIndex.of(scope.organization(), search.words()));
        return search.country() == null ? found : found.whereEquals(COUNTRY, search.country());
    }
}
