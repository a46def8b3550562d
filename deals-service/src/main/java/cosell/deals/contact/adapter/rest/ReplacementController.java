package cosell.deals.contact.adapter.rest;

import cosell.deals.contact.adapter.rest.RoundViews.ReplacementView;
import cosell.deals.contact.application.PlanRounds;
import cosell.deals.contact.application.ShowRounds;
import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.Task;
import cosell.deals.deal.domain.PersonDraft;
import cosell.platform.security.Caller;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import cosell.platform.web.openapi.DryRunnable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Has a colleague replaced in the teams of all open deals, and shows how far that is (D-24). */
@RestController
@RequestMapping("/api/contacts/replacements")
final class ReplacementController {

    private final PlanRounds plans;
    private final ShowRounds rounds;
    private final RoundCalls calls;

    ReplacementController(PlanRounds plans, ShowRounds rounds, RoundCalls calls) {
        this.plans = plans;
        this.rounds = rounds;
        this.calls = calls;
    }

    /** @param email of who leaves */
    record ReplacementRequest(
            @Nullable String email, @Nullable PersonDraft successor) {}

    @DryRunnable
    @ApiResponse(
            responseCode = "202",
            description = "It has begun, or was running already; Location says where it is shown.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ReplacementView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run found.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ReplacementView.class)))
    @PostMapping
    Mono<ResponseEntity<ReplacementView>> start(
            Caller caller, ReadBody<ReplacementRequest> body, QueryParameters query, ServerWebExchange exchange) {
        boolean dryRun = query.dryRun();
        query.check();
        ReplacementRequest asked = body.value();
        return plans.replacement(calls.call("replace-contact", caller, exchange), asked.email(), asked.successor())
                .map(plan -> RoundCalls.planned(body, plan))
                .flatMap(round -> dryRun
                        ? rounds.foresee(round).map(ReplacementView::foreseen).map(ResponseEntity::ok)
                        : calls.start(round, body, exchange)
                                .map(started -> RoundCalls.accepted(started, exchange, view(caller, started.round()))));
    }

    @GetMapping("/{id}")
    Mono<ReplacementView> show(Caller caller, @PathVariable UUID id, QueryParameters query) {
        query.check();
        return rounds.find(caller, id, Task.Replacement.class)
                .map(round -> view(caller, round))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    private ReplacementView view(Caller caller, Round round) {
        return ReplacementView.of(round, rounds.remarks(caller, round));
    }
}
