package cosell.deals.deal.application;

import cosell.deals.deal.application.Criterion.Among;
import cosell.deals.deal.application.DealLists.Behind;
import cosell.deals.deal.application.DealLists.Reach;
import cosell.deals.deal.application.DealLists.Selection;
import cosell.deals.deal.domain.Deal;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists the deals that a person may see. Thread-safe. */
public final class ListDeals {

    private static final int EXPORTED_AT_ONCE = 200;

    private final DealLists lists;
    private final Favorites favorites;
    private final OrganizationId vendor;

    public ListDeals(DealLists lists, Favorites favorites, OrganizationId vendor) {
        this.lists = lists;
        this.favorites = favorites;
        this.vendor = vendor;
    }

    /** Whether the caller has a role that lists these deals; only the vendor's sellers see what partners lead. */
    public boolean mayList(Caller caller, DealQuery query) {
        return query.view() == DealQuery.View.PARTNER_LED
                ? DealAccess.sellsForVendor(caller, vendor)
                : !DealAccess.of(caller, vendor).none();
    }

    public Flux<Stored<Deal>> page(
            OrganizationScope scope, Caller caller, DealQuery query, @Nullable Behind behind, int atMost) {
        return selection(scope, caller, query).flatMapMany(selection -> lists.list(selection, behind, atMost));
    }

    /** All of them, read page by page as fast as they are taken. */
    public Flux<Deal> all(OrganizationScope scope, Caller caller, DealQuery query) {
        return selection(scope, caller, query)
                .flatMapMany(selection -> stretch(selection, null)
                        .expand(deals -> deals.size() < EXPORTED_AT_ONCE
                                ? Mono.empty()
                                : stretch(selection, behind(query, deals.getLast()))))
                .concatMapIterable(deals -> deals, 1);
    }

    public Mono<Long> count(OrganizationScope scope, Caller caller, DealQuery query, int atMost) {
        return selection(scope, caller, query).flatMap(selection -> lists.count(selection, atMost));
    }

    /** The place right behind a deal of the list. */
    public static Behind behind(DealQuery query, Deal deal) {
        return new Behind(query.order().sort().keyOf(deal), deal.dealId().toString());
    }

    private Mono<List<Deal>> stretch(Selection selection, @Nullable Behind behind) {
        return lists.list(selection, behind, EXPORTED_AT_ONCE)
                .map(Stored::state)
                .collectList();
    }

    private Mono<Selection> selection(OrganizationScope scope, Caller caller, DealQuery query) {
        Selection asked = selection(scope, caller, vendor, query);
        return query.view() == DealQuery.View.FAVORITES
                ? favorites.of(caller).collectList().map(ids -> asked.and(new Among(ids)))
                : Mono.just(asked);
    }

    /** What a caller may see of what is asked. */
    public static Selection selection(OrganizationScope scope, Caller caller, OrganizationId vendor, DealQuery query) {
        return new Selection(scope, reach(caller, vendor, query), query.everything(), query.order());
    }

    private static Reach reach(Caller caller, OrganizationId vendor, DealQuery query) {
        if (query.view() == DealQuery.View.PARTNER_LED) {
            return new Reach.PartnerLed();
        }
        DealAccess access = DealAccess.of(caller, vendor);
        return access.seesAll() ? new Reach.All() : new Reach.Marked(access.sees());
    }
}
