package cosell.deals.insight.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Past deals like one deal (D-22), and what became of them.
 *
 * @param found how many similar ones there are among those looked at
 * @param best the most similar ones, the latest ended first among equals
 */
public record SimilarDeals(long found, List<Match> best, Outcomes outcomes) {

    /** How many are shown one by one. */
    public static final int SHOWN = 10;

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::score)
            .thenComparing(
                    match -> Objects.requireNonNullElse(match.deal().course().endedAt(), Instant.MIN))
            .thenComparing(match -> match.deal().dealId())
            .reversed();

    /** A similar deal. */
    public record Match(FactSheet deal, int score) {}

    public SimilarDeals {
        best = List.copyOf(best);
    }

    /** Among past deals, those that were won or lost and are like this one. */
    public static SimilarDeals to(FactSheet deal, List<FactSheet> past) {
        List<Match> similar = past.stream()
                .filter(FactSheet::decided)
                .filter(other -> !other.dealId().equals(deal.dealId()))
                .map(other -> new Match(other, Likeness.of(deal, other)))
                .filter(match -> match.score() >= Likeness.SIMILAR)
                .sorted(BEST_FIRST)
                .toList();
        OutcomeTally outcomes = new OutcomeTally();
        similar.forEach(match -> outcomes.add(match.deal()));
        return new SimilarDeals(similar.size(), similar.stream().limit(SHOWN).toList(), outcomes.told());
    }
}
