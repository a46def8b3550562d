package cosell.deals.insight.domain;

import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deals are counted. What is null or empty demands nothing.
 *
 * @param dated which date of a deal must lie in the period
 * @param currency of the deal's value
 */
public record Selection(
        Period period,
        Dated dated,
        Set<String> locations,
        Set<DealType> types,
        @Nullable Direction direction,
        @Nullable String currency,
        @Nullable String country,
        @Nullable String solution) {

    /** The date by which a deal belongs to a period. */
    public enum Dated {
        OPENED,
        ENDED
    }

    public Selection {
        locations = Set.copyOf(locations);
        types = Set.copyOf(types);
    }

    /** A period outside of which no selected deal was opened; a source may date an end before the beginning. */
    public Period opened() {
        return dated == Dated.OPENED ? period : Period.ALWAYS;
    }

    public boolean covers(FactSheet deal) {
        return inPeriod(deal)
                && (locations.isEmpty() || locations.contains(deal.location()))
                && (types.isEmpty() || types.contains(deal.type()))
                && (direction == null || direction == deal.direction())
                && (currency == null
                        || (deal.value() != null && currency.equals(deal.value().currency())))
                && (country == null || country.equals(deal.country()))
                && (solution == null || deal.solutions().contains(solution));
    }

    private boolean inPeriod(FactSheet deal) {
        Instant ended = deal.course().endedAt();
        return switch (dated) {
            case OPENED -> period.holds(deal.course().openedAt());
            case ENDED -> ended != null && period.holds(ended);
        };
    }
}
