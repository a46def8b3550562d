package cosell.invitations.rank.domain;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What would raise a rank.
 *
 * @param count how often there was, or is, something to do
 * @param points how much higher the score would be had it been done each time
 */
public record Advice(Improvement what, long count, double points) {

    /** What would raise it, most first; nothing about what the totals leave out. */
    static List<Advice> on(List<Counted> counted, RankTotals totals, ToDoubleFunction<List<Counted>> gain) {
        return Stream.of(Improvement.values())
                .filter(what -> isShown(what, totals))
                .map(what -> on(what, counted, gain))
                .filter(advice -> advice.points() > 0)
                .sorted(Comparator.comparingDouble(Advice::points).reversed())
                .toList();
    }

    private static Advice on(Improvement what, List<Counted> counted, ToDoubleFunction<List<Counted>> gain) {
        List<Counted> better = counted.stream().map(what::of).toList();
        long count = counted.stream().filter(one -> !what.of(one).equals(one)).count();
        return new Advice(what, count, gain.applyAsDouble(better));
    }

    private static boolean isShown(Improvement what, RankTotals totals) {
        return switch (what) {
            case LET_NOTHING_EXPIRE -> true;
            case ANSWER_WITHIN_A_DAY -> totals.answerTimes() != null;
            case REPORT_OUTCOMES, TEND_TO_DEALS -> totals.deals() != null;
        };
    }
}
