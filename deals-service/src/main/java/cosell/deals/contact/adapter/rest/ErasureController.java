package cosell.deals.contact.adapter.rest;

import cosell.deals.contact.adapter.rest.RoundViews.ErasureView;
import cosell.deals.contact.application.PlanRounds;
import cosell.deals.contact.application.RoundRights;
import cosell.deals.contact.application.ShowRounds;
import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.Task;
import cosell.platform.security.Caller;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import cosell.platform.web.openapi.DryRunnable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
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

/** Has somebody erased, and shows how far that is (P-01). */
@RestController
@RequestMapping("/api/contacts/erasures")
final class ErasureController {

    private final PlanRounds plans;
    private final ShowRounds rounds;
    private final RoundCalls calls;

    ErasureController(PlanRounds plans, ShowRounds rounds, RoundCalls calls) {
        this.plans = plans;
        this.rounds = rounds;
        this.calls = calls;
    }

    record ErasureRequest(@Nullable String email) {}

    @DryRunnable
    @ApiResponse(
            responseCode = "202",
            description = "It has begun, or was running already; Location says where it is shown.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErasureView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run found.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErasureView.class)))
    @PostMapping
    Mono<ResponseEntity<ErasureView>> start(
            Caller caller, ReadBody<ErasureRequest> body, QueryParameters query, ServerWebExchange exchange) {
        boolean dryRun = query.dryRun();
        query.check();
        Round round = RoundCalls.planned(
                body,
                plans.erasure(
                        calls.call("erase-contact", caller, exchange),
                        body.value().email()));
        return dryRun
                ? rounds.foresee(round).map(ErasureView::foreseen).map(ResponseEntity::ok)
                : calls.start(round, body, exchange)
                        .map(started -> RoundCalls.accepted(started, exchange, view(caller, started.round())));
    }

    @GetMapping("/{id}")
    Mono<ErasureView> show(Caller caller, @PathVariable UUID id, QueryParameters query) {
        query.check();
        if (!RoundRights.mayErase(caller)) {
            throw new ProblemException(Problems.ofFaults(List.of(RoundRights.noErasure())));
        }
        return rounds.find(caller, id, Task.Erasure.class)
                .map(round -> view(caller, round))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    private ErasureView view(Caller caller, Round round) {
        return ErasureView.of(round, rounds.remarks(caller, round));
    }
}
