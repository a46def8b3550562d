package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.CreateDeal;
import cosell.deals.deal.application.DealCall;
import cosell.deals.deal.application.LikelyDuplicates;
import cosell.deals.deal.application.ReadDeals;
import cosell.deals.deal.domain.DealDraft;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Creates and shows deals. */
@RestController
@RequestMapping("/api/deals")
final class DealController {

    private final CreateDeal createDeal;
    private final LikelyDuplicates likelyDuplicates;
    private final ReadDeals deals;
    private final Calls calls;
    private final Answers answers;
    private final Runs runs;

    DealController(
            CreateDeal createDeal,
            LikelyDuplicates likelyDuplicates,
            ReadDeals deals,
            Calls calls,
            Answers answers,
            Runs runs) {
        this.createDeal = createDeal;
        this.likelyDuplicates = likelyDuplicates;
        this.deals = deals;
        this.calls = calls;
        this.answers = answers;
        this.runs = runs;
    }

    @ChangesDeal
    @ApiResponse(
            responseCode = "201",
            description = "The deal that was created.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CreatedDealView.class)))
    @PostMapping
    Mono<ResponseEntity<?>> create(
            Caller caller, ReadBody<CreateDealRequest> body, QueryParameters query, ServerWebExchange exchange) {
        boolean dryRun = query.dryRun();
        query.check();
        Calls.Creation creation = calls.creation(caller, body, exchange);
        DealCall call = creation.call();
        DealDraft draft = body.value().draft();
        return body.faults().isEmpty()
                ? runs.create(
                        caller,
                        dryRun,
                        likelyDuplicates.of(OrganizationScope.of(caller), caller, creation.dealId(), draft.content()),
                        on -> createDeal.on(on).handle(call, creation.dealId(), draft))
                : Answers.unreadable(body, createDeal.refusals(call, creation.dealId(), draft));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<DealView>> get(Caller caller, @PathVariable String id, QueryParameters query) {
        query.check();
        return deals.find(OrganizationScope.of(caller), caller, id)
                .map(stored -> answers.found(caller, stored))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }
}
