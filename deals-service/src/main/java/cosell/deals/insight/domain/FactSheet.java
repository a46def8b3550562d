package cosell.deals.insight.domain;

import cosell.deals.deal.domain.Closing;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.deals.deal.domain.Solution;
import cosell.platform.domain.Money;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The little that insights know of a deal; no person's name is in it.
 *
 * @param value what it closed for, else what it is estimated at
 */
public record FactSheet(
        UUID dealId,
        Direction direction,
        DealStatus status,
        DealType type,
        String location,
        String country,
        List<String> solutions,
        @Nullable Money value,
        Course course) {

    public FactSheet {
        solutions = List.copyOf(solutions);
    }

    public static FactSheet of(Deal deal) {
        return new FactSheet(
                deal.dealId(),
                deal.identity().direction(),
                deal.status(),
                deal.classification().type(),
                deal.identity().locationId(),
                deal.content().customer().country(),
                deal.content().solutions().stream()
                        .map(Solution::solutionId)
                        .distinct()
                        .toList(),
                value(deal),
                Course.of(deal));
    }

    boolean inbound() {
        return direction == Direction.INBOUND;
    }

    /** Whether it was won, or lost otherwise than to another record of the same sale. */
    public boolean decided() {
        return won() || (status == DealStatus.LOST && !duplicate());
    }

    boolean won() {
        return status == DealStatus.WON;
    }

    boolean duplicate() {
        return status == DealStatus.LOST && Closing.DUPLICATE.equals(course.reason());
    }

    /** How long a won deal took; null when it was not won, or its source dates the end before the beginning. */
    @Nullable
    Duration timeToClose() {
        return won() ? course.length() : null;
    }

    private static @Nullable Money value(Deal deal) {
        Closing closing = deal.progress().closing();
        return closing == null || closing.value() == null ? deal.content().value() : closing.value();
    }
}
