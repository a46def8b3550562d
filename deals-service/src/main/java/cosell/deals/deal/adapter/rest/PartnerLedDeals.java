package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.ReadPast;
import cosell.deals.deal.application.Sight;
import cosell.deals.deal.domain.Deal;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows the vendor's sellers one deal that a partner leads, now or as it was since they may see it (V-02). */
@RestController
final class PartnerLedDeals {

    /** The parameter by which a seller asks for the shared view. */
    static final String VIEW = "view";

    static final Set<String> VIEWS = Set.of("partner-led");

    private final ReadPast past;
    private final DomainClock clock;

    PartnerLedDeals(ReadPast past, DomainClock clock) {
        this.past = past;
        this.clock = clock;
    }

    @Parameter(
            in = ParameterIn.QUERY,
            name = "view",
            description = "The shared view of a deal that a partner leads, for the vendor's sellers.",
            schema = @Schema(type = "string", allowableValues = "partner-led"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "asOf",
            description = "Shows the deal as it was at this moment.",
            schema = @Schema(type = "string", format = "date-time"))
    @GetMapping(value = "/api/deals/{id}", params = VIEW)
    Mono<SharedDealView> get(Caller caller, @PathVariable String id, QueryParameters query) {
        query.oneOf(VIEW, VIEWS);
        Instant moment = query.instant(PastDealController.AS_OF);
        query.check();
        return deal(OrganizationScope.of(caller), caller, id, moment)
                .map(SharedDealView::of)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    private Mono<Deal> deal(OrganizationScope scope, Caller caller, String id, @Nullable Instant moment) {
        return moment == null
                ? past.partnerLed(scope, caller, id).map(Stored::state)
                : past.sightOfPartnerLed(scope, caller, id).flatMap(sight -> at(sight, moment));
    }

    private Mono<Deal> at(Sight sight, Instant moment) {
        Moments.check(sight, clock.now(), Map.of(PastDealController.AS_OF, moment));
        return past.at(sight, moment).map(HistoryEntry::stateAfter);
    }
}
