package cosell.deals.deal.adapter.mongo;

import cosell.deals.contact.application.Teams;
import cosell.deals.deal.application.Readers;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealStatus;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.ScopedQuery;
import cosell.platform.outbox.Stored;
import cosell.platform.outbox.Traces.Found;
import cosell.platform.security.OrganizationScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Finds teams by the marks of who may read a deal. */
public final class MongoTeams implements Teams {

    private final AggregateStore<Deal, DealEvent> deals;

    public MongoTeams(AggregateStore<Deal, DealEvent> deals) {
        this.deals = deals;
    }

    @Override
    public Mono<Found> openDealsOf(
            OrganizationScope scope, String address, @Nullable List<String> locations, String after, int limit) {
        ScopedQuery query = DealIndex.marked(scope, Readers.ofMember(address, locations))
                .whereEquals(DealIndex.STATUS, DealStatus.ACCEPTED.name())
                .limit(limit);
        return deals.list(after.isEmpty() ? query : query.after(after, after))
                .map(Stored::id)
                .collectList()
                .map(ids -> new Found(ids, ids.size() < limit ? null : ids.getLast()));
    }
}
