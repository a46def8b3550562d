package cosell.deals.insight.adapter.rest;

import cosell.deals.insight.domain.CurrencyValue;
import cosell.deals.insight.domain.Rate;
import cosell.platform.domain.Median;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures that all insights are made of. */
final class FigureViews {

    private static final String LEFT_OUT =
            "A median over fewer than " + Median.FEWEST + " deals is left out; this one is over %d.";

    private FigureViews() {}

    /** @param share null when there is nothing to have a share of */
    record RateView(long count, long of, @Nullable BigDecimal share) {
        static RateView of(Rate rate) {
            return new RateView(rate.hits(), rate.of(), rate.share().orElse(null));
        }
    }

    /**
     * @param value null when it is left out
     * @param leftOut why it is
     */
    record MedianView(
            @Nullable BigDecimal value, long of, @Nullable String leftOut) {
        static MedianView of(Median median) {
            return switch (median) {
                case Median.Known(var of, var middle) -> new MedianView(middle, of, null);
                case Median.LeftOut(var of) -> new MedianView(null, of, LEFT_OUT.formatted(of));
            };
        }
    }

    record CurrencyView(String currency, long deals, BigDecimal sum, MedianView median) {
        static CurrencyView of(CurrencyValue value) {
            return new CurrencyView(value.currency(), value.deals(), value.sum(), MedianView.of(value.median()));
        }

        static List<CurrencyView> of(List<CurrencyValue> values) {
            return values.stream().map(CurrencyView::of).toList();
        }
    }
}
