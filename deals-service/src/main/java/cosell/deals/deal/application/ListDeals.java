package cosell.deals.deal.application;

import cosell.deals.deal.application.DealLists.Behind;
import cosell.deals.deal.application.DealLists.Selection;
import cosell.deals.deal.domain.Deal;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists the deals that a person may see. Thread-safe. */
public final class ListDeals {

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
                ? caller.has(Role.VENDOR_SELLER) && caller.organization().equals(vendor)
                : !DealAccess.of(caller, vendor).none();
    }

    public Flux<Stored<Deal>> page(
            OrganizationScope scope, Caller caller, DealQuery query, @Nullable Behind behind, int atMost) {
        return selection(scope, caller, query).flatMapMany(selection -> lists.list(selection, behind, atMost));
    }

    public Mono<Long> count(OrganizationScope scope, Caller caller, DealQuery query, int atMost) {
        return selection(scope, caller, query).flatMap(selection -> lists.count(selection, atMost));
    }

    private Mono<Selection> selection(OrganizationScope scope, Caller caller, DealQuery query) {
        DealAccess access = DealAccess.of(caller, vendor);
        if (query.view() != DealQuery.View.FAVORITES) {
            return Mono.just(new Selection(scope, access, query, null));
        }
        Mono<List<String>> ids = favorites.of(caller).collectList();
        return ids.map(among -> new Selection(scope, access, query, among));
    }
}
