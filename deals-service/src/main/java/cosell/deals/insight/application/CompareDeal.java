package cosell.deals.insight.application;

import cosell.deals.deal.application.ReadDeals;
import cosell.deals.deal.domain.Deal;
import cosell.deals.insight.domain.FactSheet;
import cosell.deals.insight.domain.SimilarDeals;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Compares a deal with past ones (D-22). Thread-safe. */
public final class CompareDeal {

    private final ReadDeals deals;
    private final ReadInsights insights;

    public CompareDeal(ReadDeals deals, ReadInsights insights) {
        this.deals = deals;
        this.insights = insights;
    }

    /**
     * What was found.
     *
     * @param mostCompared so many past deals are compared at most, the latest
     * @param names of the most similar ones
     */
    public record Comparison(SimilarDeals similar, int mostCompared, Map<UUID, String> names) {
        public Comparison {
            names = Map.copyOf(names);
        }
    }

    /** Empty when there is no such deal, or the caller may not see it. */
    public Mono<Comparison> withPast(Caller caller, String dealId) {
        return deals.find(OrganizationScope.of(caller), caller, dealId)
                .map(stored -> FactSheet.of(stored.state()))
                .flatMap(sheet -> insights.similarTo(caller, sheet))
                .flatMap(similar -> named(caller, similar));
    }

    private Mono<Comparison> named(Caller caller, SimilarDeals similar) {
        return Flux.fromIterable(similar.best())
                .concatMap(match -> deals.find(
                        OrganizationScope.of(caller),
                        caller,
                        match.deal().dealId().toString()))
                .collectMap(stored -> stored.state().dealId(), stored -> name(stored.state()))
                .map(names -> new Comparison(similar, ReadInsights.MOST_COMPARED, names));
    }

    private static String name(Deal deal) {
        return deal.content().name();
    }
}
