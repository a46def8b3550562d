package cosell.deals.insight.domain;

import cosell.deals.deal.domain.Closing;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.Direction;
import cosell.deals.deal.domain.Source;
import cosell.deals.deal.domain.StageMark;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a deal went on in time, by its source's dates where it gives any.
 *
 * @param endedAt null while it is open
 * @param answeredAfter between its arrival and its acceptance or refusal; null when nobody here answered, or when it was
 *     imported as history, whose source does not say
 * @param stage where it stands
 * @param furthest the highest percentage it was ever marked at; 0 before anybody took it on
 * @param reason why it was lost or declined
 */
public record Course(
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable Duration answeredAfter,
        String stage,
        int furthest,
        @Nullable String reason) {

    static Course of(Deal deal) {
        Source source = deal.source();
        Closing closing = deal.progress().closing();
        return new Course(
                source.openedAt() == null ? deal.createdAt() : source.openedAt(),
                closing == null ? null : ended(source, closing),
                answeredAfter(deal),
                deal.progress().stage(),
                deal.progress().marks().stream()
                        .mapToInt(StageMark::percent)
                        .max()
                        .orElse(0),
                closing == null ? null : closing.reason());
    }

    /** From its beginning to its end, unless its source dates the end before the beginning. */
    @Nullable
    Duration length() {
        return endedAt == null || endedAt.isBefore(openedAt) ? null : Duration.between(openedAt, endedAt);
    }

    private static Instant ended(Source source, Closing closing) {
        return source.closedAt() == null ? closing.closedAt() : source.closedAt();
    }

    private static @Nullable Duration answeredAfter(Deal deal) {
        if (deal.identity().direction() == Direction.OUTBOUND || deal.source().historic()) {
            return null;
        }
        Instant answeredAt = answeredAt(deal);
        return answeredAt == null || answeredAt.isBefore(deal.createdAt())
                ? null
                : Duration.between(deal.createdAt(), answeredAt);
    }

    private static @Nullable Instant answeredAt(Deal deal) {
        Closing closing = deal.progress().closing();
        return deal.status() == DealStatus.DECLINED && closing != null
                ? closing.closedAt()
                : deal.progress().acceptedAt();
    }
}
