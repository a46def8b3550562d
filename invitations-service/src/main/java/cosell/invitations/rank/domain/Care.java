package cosell.invitations.rank.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How well an accepted deal is looked after. */
public enum Care {
    /** Its outcome was reported. */
    REPORTED,
    /** It is open and in order. */
    TENDED,
    /** It is open, and the day on which it should have closed is over. */
    OVERDUE,
    /** It is open, and nobody has worked on it for {@link #UNTOUCHED_AFTER}. */
    UNTOUCHED;

    static final Duration UNTOUCHED_AFTER = Duration.ofDays(60);

    boolean isOpen() {
        return this != REPORTED;
    }

    boolean isNeglect() {
        return this == OVERDUE || this == UNTOUCHED;
    }

    /** What is not known of a deal is not held against anybody. */
    static Care of(AcceptedDeal deal, Instant step) {
        if (deal.reportedAt() != null && !deal.reportedAt().isAfter(step)) {
            return REPORTED;
        }
        if (isOver(deal.closeDate(), step)) {
            return OVERDUE;
        }
        return isLongAgo(deal.touchedAt(), step) ? UNTOUCHED : TENDED;
    }

    private static boolean isOver(@Nullable LocalDate day, Instant step) {
        return day != null && day.isBefore(LocalDate.ofInstant(step, ZoneOffset.UTC));
    }

    private static boolean isLongAgo(@Nullable Instant touched, Instant step) {
        return touched != null && !touched.plus(UNTOUCHED_AFTER).isAfter(step);
    }
}
