package cosell.invitations.rank.adapter.rest;

import cosell.invitations.rank.application.ExplainRank;
import cosell.platform.security.Caller;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Explains an organization's visibility rank to its own people; to everybody else there is nothing there (I-11). */
@RestController
final class RankController {

    private final ExplainRank explain;

    RankController(ExplainRank explain) {
        this.explain = explain;
    }

    @GetMapping("/api/partners/{id}/visibility-rank")
    Mono<RankView> visibilityRank(@PathVariable("id") String id, Caller caller, QueryParameters query) {
        query.check();
        return explain.handle(caller, id)
                .map(RankView::of)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }
}
