package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.CreateDeal;
import cosell.deals.deal.application.ReadDeals;
import cosell.deals.deal.domain.DealDraft;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
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
    private final ReadDeals deals;
    private final Calls calls;
    private final Answers answers;

    DealController(CreateDeal createDeal, ReadDeals deals, Calls calls, Answers answers) {
        this.createDeal = createDeal;
        this.deals = deals;
        this.calls = calls;
        this.answers = answers;
    }

    @PostMapping
    Mono<ResponseEntity<DealView>> create(
            Caller caller, ReadBody<CreateDealRequest> body, QueryParameters query, ServerWebExchange exchange) {
        query.check();
        Calls.Creation creation = calls.creation(caller, body, exchange);
        DealDraft draft = body.value().draft();
        if (!body.faults().isEmpty()) {
            return createDeal
                    .refusals(creation.call(), creation.dealId(), draft)
                    .flatMap(refusals -> Mono.error(
                            new ProblemException(Problems.ofFaults(body.faults(), Answers.faults(refusals)))));
        }
        return createDeal
                .handle(creation.call(), creation.dealId(), draft)
                .map(outcome -> answers.created(caller, outcome));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<DealView>> get(Caller caller, @PathVariable String id, QueryParameters query) {
        query.check();
        return deals.find(OrganizationScope.of(caller), caller, id)
                .map(stored -> answers.found(caller, stored))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }
}
