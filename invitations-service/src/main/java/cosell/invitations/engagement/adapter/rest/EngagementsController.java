package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.Requesters;
import cosell.invitations.engagement.application.ShowEngagement;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The parties of an engagement (V-03). */
@RestController
final class EngagementsController {

    private final ShowEngagement show;
    private final Requesters requesters;

    EngagementsController(ShowEngagement show, Requesters requesters) {
        this.show = show;
        this.requesters = requesters;
    }

    /** Cards change with the deals behind them, so there is no entity tag that would stand for all of them. */
    @GetMapping("/api/engagements/{id}")
    Mono<ResponseEntity<EngagementJson>> read(@PathVariable("id") UUID id, Caller caller, QueryParameters query) {
        query.check();
        return show.handle(OrganizationScope.of(caller), requesters.of(caller), id.toString())
                .map(shown -> ResponseEntity.ok(EngagementJson.of(shown)))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }
}
