package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.ReadDeals;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows what happened to a deal: who, when, what, before and after (D-20). */
@RestController
final class HistoryController {

    private final ReadDeals deals;
    private final HistoryEntries entries;

    HistoryController(ReadDeals deals, HistoryEntries entries) {
        this.deals = deals;
        this.entries = entries;
    }

    record HistoryView(List<HistoryEntries.EntryView> items) {}

    @GetMapping("/api/deals/{id}/history")
    Mono<HistoryView> history(Caller caller, @PathVariable String id, QueryParameters query) {
        query.check();
        return deals.history(OrganizationScope.of(caller), caller, id)
                .collectList()
                .filter(found -> !found.isEmpty())
                .map(found -> new HistoryView(entries.of(found)))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }
}
