package cosell.invitations.rank.domain;

import java.util.List;

/**
 * What a score was computed from.
 *
 * @param points what it consists of
 * @param leftOut inviters whose invitations could only have raised it, but this organization invited them itself
 * @param advice what would raise it, most first
 */
public record Explanation(Points points, RankTotals totals, long leftOut, List<Advice> advice) {
    public Explanation {
        advice = List.copyOf(advice);
    }
}
