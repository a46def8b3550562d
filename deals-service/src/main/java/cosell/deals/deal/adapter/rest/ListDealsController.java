package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.DealLists.Behind;
import cosell.deals.deal.application.DealQuery;
import cosell.deals.deal.application.DealQuery.View;
import cosell.deals.deal.application.ListDeals;
import cosell.deals.deal.application.SearchWords;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists deals, newest first, page by page (D-19). */
@RestController
final class ListDealsController {

    private static final int LONGEST = 255;
    private static final Set<String> VIEWS = Set.of("inbound", "outbound", "favorites", "closed", "partner-led");

    private final ListDeals lists;
    private final Cursors cursors;
    private final Answers answers;

    ListDealsController(ListDeals lists, Cursors cursors, Answers answers) {
        this.lists = lists;
        this.cursors = cursors;
        this.answers = answers;
    }

    @GetMapping("/api/deals")
    Mono<Page<?>> list(Caller caller, QueryParameters parameters) {
        DealQuery query = query(parameters);
        PageRequest request = PageRequest.from(parameters);
        parameters.check();
        if (!lists.mayList(caller, query)) {
            throw new ProblemException(
                    Problem.of(ProblemReason.ACTION_NOT_PERMITTED, "Your roles do not list these deals."));
        }
        OrganizationScope scope = OrganizationScope.of(caller);
        String identity = caller.organization() + " " + query;
        return lists.page(scope, caller, query, behind(request, identity), request.limit() + 1)
                .collectList()
                .map(found -> Page.of(found, request.limit(), last -> cursor(last, identity)))
                .<Page<?>>map(page -> page.map(stored -> shown(caller, query, stored.state())))
                .flatMap(page -> request.counted()
                        ? lists.count(scope, caller, query, Count.EXACT_UP_TO + 1)
                                .<Page<?>>map(page::counted)
                        : Mono.just(page));
    }

    private Object shown(Caller caller, DealQuery query, Deal deal) {
        return query.view() == View.PARTNER_LED ? SharedDealView.of(deal) : answers.view(caller, deal);
    }

    private static DealQuery query(QueryParameters parameters) {
        String name = parameters.oneOf("view", VIEWS);
        View view =
                name == null ? null : View.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        String words = parameters.text("q", LONGEST);
        return new DealQuery(
                view,
                parameters.anyOf("status", DealStatus.class),
                parameters.anyOf("type", DealType.class),
                parameters.text("stage", LONGEST),
                words == null ? List.of() : SearchWords.of(words),
                view == View.PARTNER_LED ? null : parameters.text("crmId", LONGEST),
                parameters.uuid("engagementId"));
    }

    private @Nullable Behind behind(PageRequest request, String identity) {
        if (request.cursor() == null) {
            return null;
        }
        Cursor cursor = cursors.read(request.cursor(), identity);
        return new Behind(Instant.parse(cursor.keys().getFirst()), cursor.id());
    }

    private String cursor(Stored<Deal> last, String identity) {
        return cursors.write(new Cursor(List.of(last.state().createdAt().toString()), last.id()), identity);
    }
}
