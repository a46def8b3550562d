package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.adapter.rest.DealView.Link;
import cosell.deals.deal.application.ReadPast;
import cosell.deals.deal.application.Sight;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.Reports;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import cosell.platform.web.DealSequence;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows deals as they were (V-03). Such an answer has no entity tag: nothing can be edited in the past. */
@RestController
final class PastDealController {

    static final String AS_OF = "asOf";

    private final ReadPast past;
    private final DomainClock clock;

    PastDealController(ReadPast past, DomainClock clock) {
        this.past = past;
        this.clock = clock;
    }

    @Parameter(
            in = ParameterIn.QUERY,
            name = "asOf",
            description = "Shows the deal as it was at this moment.",
            schema = @Schema(type = "string", format = "date-time"))
    @GetMapping(
            value = "/api/deals/{id}",
            params = {AS_OF, "!" + PartnerLedDeals.VIEW})
    Mono<ResponseEntity<DealView>> asOf(Caller caller, @PathVariable String id, QueryParameters query) {
        Instant asked = query.instant(AS_OF);
        query.check();
        Instant moment = Objects.requireNonNull(asked);
        return past.sight(OrganizationScope.of(caller), caller, id)
                .flatMap(sight -> at(sight, moment))
                .map(entry -> ResponseEntity.ok()
                        .header(DealSequence.HEADER, entry.event().position().toString())
                        .body(view(entry.stateAfter(), moment)))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    private Mono<HistoryEntry<Deal, DealEvent>> at(Sight sight, Instant moment) {
        Moments.check(sight, clock.now(), Map.of(AS_OF, moment));
        return past.at(sight, moment);
    }

    private static DealView view(Deal deal, Instant moment) {
        String now = "/api/deals/" + deal.dealId();
        return DealView.of(
                withoutCrmSync(deal),
                Map.of("self", new Link(now + "?asOf=" + moment), "latest-version", new Link(now)));
    }

    /** How far a CRM has come is noted beside history, so of the past it is not known. */
    private static Deal withoutCrmSync(Deal deal) {
        return new Deal(
                deal.identity(),
                deal.classification(),
                deal.content(),
                deal.sharing(),
                deal.progress(),
                new Reports(deal.reports().registrations(), List.of()),
                deal.source(),
                deal.createdAt(),
                deal.updatedAt());
    }
}
