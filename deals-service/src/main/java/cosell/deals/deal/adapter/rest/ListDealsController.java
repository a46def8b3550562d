package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.DealLists.Behind;
import cosell.deals.deal.application.DealQuery;
import cosell.deals.deal.application.DealQuery.View;
import cosell.deals.deal.application.ListDeals;
import cosell.deals.deal.domain.Deal;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.Count;
import cosell.platform.web.Cursor;
import cosell.platform.web.Cursors;
import cosell.platform.web.Page;
import cosell.platform.web.PageRequest;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemException;
import cosell.platform.web.ProblemReason;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.openapi.PageParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists deals page by page (D-19). */
@RestController
final class ListDealsController {

    private final ListDeals lists;
    private final Cursors cursors;
    private final Answers answers;

    ListDealsController(ListDeals lists, Cursors cursors, Answers answers) {
        this.lists = lists;
        this.cursors = cursors;
        this.answers = answers;
    }

    @ListQuery
    @PageParameters
    @GetMapping("/api/deals")
    Mono<Page<ListedDeal>> list(Caller caller, QueryParameters parameters) {
        DealQuery query = ListParameters.read(parameters);
        PageRequest request = PageRequest.from(parameters);
        parameters.check();
        requirePermission(lists, caller, query);
        OrganizationScope scope = OrganizationScope.of(caller);
        String identity = caller.organization() + " " + query;
        return lists.page(scope, caller, query, behind(request, identity), request.limit() + 1)
                .collectList()
                .map(found -> Page.of(found, request.limit(), last -> cursor(query, last, identity)))
                .map(page -> page.<ListedDeal>map(stored -> shown(caller, query, stored.state())))
                .flatMap(page -> request.counted()
                        ? lists.count(scope, caller, query, Count.EXACT_UP_TO + 1)
                                .map(page::counted)
                        : Mono.just(page));
    }

    static void requirePermission(ListDeals lists, Caller caller, DealQuery query) {
        if (!lists.mayList(caller, query)) {
            throw new ProblemException(
                    Problem.of(ProblemReason.ACTION_NOT_PERMITTED, "Your roles do not list these deals."));
        }
    }

    private ListedDeal shown(Caller caller, DealQuery query, Deal deal) {
        return query.view() == View.PARTNER_LED ? SharedDealView.of(deal) : answers.view(caller, deal);
    }

    private @Nullable Behind behind(PageRequest request, String identity) {
        if (request.cursor() == null) {
            return null;
        }
        Cursor cursor = cursors.read(request.cursor(), identity);
        return new Behind(cursor.keys().isEmpty() ? null : cursor.keys().getFirst(), cursor.id());
    }

    private String cursor(DealQuery query, Stored<Deal> last, String identity) {
        Behind behind = ListDeals.behind(query, last.state());
        List<String> keys = behind.sortKey() == null ? List.of() : List.of(behind.sortKey());
        return cursors.write(new Cursor(keys, behind.dealId()), identity);
    }
}
