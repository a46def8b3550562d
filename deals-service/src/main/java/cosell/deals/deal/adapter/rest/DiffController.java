package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.adapter.rest.DealDiffs.DiffAnswer;
import cosell.deals.deal.application.ReadPast;
import cosell.deals.deal.application.Sight;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.domain.FaultCode;
import cosell.platform.outbox.HistoryEntry;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Compares a deal as it was at two moments (V-03). */
@RestController
final class DiffController {

    private static final String FROM = "from";
    private static final String TO = "to";

    private final ReadPast past;
    private final DealDiffs diffs;
    private final DomainClock clock;

    DiffController(ReadPast past, DealDiffs diffs, DomainClock clock) {
        this.past = past;
        this.diffs = diffs;
        this.clock = clock;
    }

    private record Span(Instant from, Instant to, Instant now) {}

    @Parameter(
            in = ParameterIn.QUERY,
            name = "view",
            description = "The shared view of a deal that a partner leads, for the vendor's sellers.",
            schema = @Schema(type = "string", allowableValues = "partner-led"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "The earlier moment.",
            required = true,
            schema = @Schema(type = "string", format = "date-time"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "The later moment; now, when missing.",
            schema = @Schema(type = "string", format = "date-time"))
    @GetMapping("/api/deals/{id}/diff")
    Mono<DiffAnswer> diff(Caller caller, @PathVariable String id, QueryParameters query) {
        boolean shared = query.oneOf(PartnerLedDeals.VIEW, PartnerLedDeals.VIEWS) != null;
        Span span = span(query, clock.now());
        OrganizationScope scope = OrganizationScope.of(caller);
        Mono<Sight> sight = shared ? past.sightOfPartnerLed(scope, caller, id) : past.sight(scope, caller, id);
        return sight.flatMap(seen -> course(seen, span))
                .<DiffAnswer>map(course -> shared
                        ? diffs.shared(span.from(), span.to(), course)
                        : diffs.own(span.from(), span.to(), course))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    private static Span span(QueryParameters query, Instant now) {
        Instant from = query.instant(FROM);
        Instant to = Objects.requireNonNullElse(query.instant(TO), now);
        query.require(FROM);
        if (from != null && to.isBefore(from)) {
            query.refuse(TO, FaultCode.VALUE_OUT_OF_RANGE, "This is before from.", "Name a moment at or after from.");
        }
        query.check();
        return new Span(Objects.requireNonNull(from), to, now);
    }

    private Mono<List<HistoryEntry<Deal, DealEvent>>> course(Sight sight, Span span) {
        Moments.check(sight, span.now(), Map.of(FROM, span.from(), TO, span.to()));
        return Mono.zip(past.at(sight, span.from()), past.at(sight, span.to()), DiffController::sequences)
                .flatMap(sequences ->
                        past.from(sight, sequences.first(), sequences.count()).collectList());
    }

    private record Sequences(long first, int count) {}

    private static Sequences sequences(HistoryEntry<?, ?> from, HistoryEntry<?, ?> to) {
        long first = from.event().position().sequence();
        return new Sequences(first, Math.toIntExact(to.event().position().sequence() - first + 1));
    }
}
