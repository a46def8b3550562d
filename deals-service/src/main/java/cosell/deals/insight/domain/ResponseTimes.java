package cosell.deals.insight.domain;

import cosell.platform.domain.Median;
import java.util.List;

/**
 * How fast invitations are answered.
 *
 * @param answered invitations that somebody here accepted or declined
 * @param hours half of them were answered within that
 * @param within how many were answered within so many days
 * @param expired invitations that nobody answered in time
 * @param awaiting invitations that can still be answered
 */
public record ResponseTimes(long answered, Median hours, List<Within> within, long expired, long awaiting) {

    /** Answered in at most so many days. */
    public record Within(int days, Rate answered) {}

    public ResponseTimes {
        within = List.copyOf(within);
    }
}
