package cosell.registration.adapter.rest;

import cosell.platform.domain.FaultCode;
import cosell.platform.security.Caller;
import cosell.platform.web.DealSequence;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.registration.application.CheckEligibility;
import cosell.registration.domain.Programmes;
import java.util.UUID;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** May this deal be registered, and if not, why not? */
@RestController
final class EligibilityController {

    private final CheckEligibility eligibility;
    private final Programmes programmes;
    private final RequestContexts contexts;

    EligibilityController(CheckEligibility eligibility, Programmes programmes, RequestContexts contexts) {
        this.eligibility = eligibility;
        this.programmes = programmes;
        this.contexts = contexts;
    }

    @GetMapping("/api/registrations/eligibility")
    Mono<EligibilityJson> eligibility(Caller caller, QueryParameters query, ServerHttpRequest request) {
        UUID dealId = query.uuid("dealId");
        if (dealId == null && query.faults().isEmpty()) {
            query.refuse("dealId", FaultCode.REQUIRED_FIELD_MISSING, "The deal is missing.", "Send its id as dealId.");
        }
        query.check();
        return Mono.justOrEmpty(dealId)
                .flatMap(deal ->
                        eligibility.ofVisible(caller, deal, DealSequence.wanted(request.getHeaders()), contexts.now()))
                .map(answer -> EligibilityJson.of(answer, programmes))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }
}
