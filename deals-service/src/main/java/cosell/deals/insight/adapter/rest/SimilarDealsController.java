package cosell.deals.insight.adapter.rest;

import cosell.deals.insight.application.CompareDeal;
import cosell.platform.security.Caller;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows what became of past deals like one deal (D-22). */
@RestController
final class SimilarDealsController {

    private final CompareDeal compare;

    SimilarDealsController(CompareDeal compare) {
        this.compare = compare;
    }

    @GetMapping("/api/deals/{id}/similar")
    Mono<SimilarDealsView> similar(Caller caller, @PathVariable String id, QueryParameters query) {
        query.check();
        return compare.withPast(caller, id)
                .map(SimilarDealsView::of)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }
}
