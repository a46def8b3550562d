package cosell.registration.domain.eligibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a deal took to be won (G-02).
 *
 * @param began when it was created, or opened at its source
 * @param won when it was won; null when it is not
 * @param earlyUntil the first moment at which winning it is not early
 * @param possibleFrom from when it can be won without being flagged, when that lies ahead; null when time does not matter
 *     any more
 */
public record Timing(
        Instant began,
        @Nullable Instant won,
        Instant earlyUntil,
        @Nullable Instant possibleFrom,
        boolean imported) {

    static Timing of(DealCopy deal, Instant now) {
        DealDates dates = deal.dates();
        boolean ahead = dates.closing() == null && now.isBefore(dates.earlyUntil());
        return new Timing(
                dates.began(),
                deal.isWon() ? dates.ended().orElse(null) : null,
                dates.earlyUntil(),
                ahead ? dates.earlyUntil() : null,
                dates.areImported());
    }

    /** Exactly 72 hours is not early. */
    public boolean isEarlyWon() {
        return won != null && won.isBefore(earlyUntil);
    }

    List<Flag> flags() {
        List<Flag> flags = new ArrayList<>();
        if (isEarlyWon()) {
            flags.add(Flag.EARLY_WON);
        }
        if (imported) {
            flags.add(Flag.DATES_IMPORTED);
        }
        return List.copyOf(flags);
    }
}
