package cosell.deals.insight.adapter.rest;

import cosell.deals.deal.domain.DealStatus;
import cosell.deals.insight.adapter.rest.FigureViews.CurrencyView;
import cosell.deals.insight.adapter.rest.FigureViews.MedianView;
import cosell.deals.insight.adapter.rest.FigureViews.RateView;
import cosell.deals.insight.application.CompareDeal.Comparison;
import cosell.deals.insight.domain.FactSheet;
import cosell.deals.insight.domain.SimilarDeals;
import cosell.deals.insight.domain.SimilarDeals.Match;
import cosell.platform.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Past deals like one deal.
 *
 * @param found how many similar ones there are among the compared
 * @param mostCompared so many past deals with one of the solutions are compared at most, the latest
 */
record SimilarDealsView(
        long found,
        int mostCompared,
        RateView winRate,
        MedianView medianDaysToClose,
        List<CurrencyView> wonValue,
        List<MatchView> items) {

    /** @param score from 50 to 100 */
    record MatchView(
            UUID id,
            @Nullable String name,
            int score,
            DealStatus status,
            String country,
            List<String> solutions,
            @Nullable AmountView value,
            Instant openedAt,
            @Nullable Instant endedAt) {

        static MatchView of(Match match, Map<UUID, String> names) {
            FactSheet deal = match.deal();
            return new MatchView(
                    deal.dealId(),
                    names.get(deal.dealId()),
                    match.score(),
                    deal.status(),
                    deal.country(),
                    deal.solutions(),
                    AmountView.of(deal.value()),
                    deal.course().openedAt(),
                    deal.course().endedAt());
        }
    }

    record AmountView(BigDecimal amount, String currency) {
        static @Nullable AmountView of(@Nullable Money money) {
            return money == null ? null : new AmountView(money.amount(), money.currency());
        }
    }

    static SimilarDealsView of(Comparison comparison) {
        SimilarDeals similar = comparison.similar();
        return new SimilarDealsView(
                similar.found(),
                comparison.mostCompared(),
                RateView.of(similar.outcomes().winning()),
                MedianView.of(similar.outcomes().daysToClose()),
                CurrencyView.of(similar.outcomes().wonValue()),
                similar.best().stream()
                        .map(match -> MatchView.of(match, comparison.names()))
                        .toList());
    }
}
