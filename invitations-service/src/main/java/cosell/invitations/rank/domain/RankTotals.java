package cosell.invitations.rank.domain;

import cosell.platform.domain.Median;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a rank was computed from, in totals. What only few inviters have a part in is left out, for it would tell of one
 * of them.
 *
 * @param invitations answered, or expired
 * @param inviters who sent them
 */
public record RankTotals(
        long invitations,
        long inviters,
        long answered,
        long expired,
        @Nullable AnswerTimes answerTimes,
        @Nullable DealTotals deals) {

    private static final BigDecimal SECONDS_AN_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());

    /** @param withinSevenDays how many were answered in at most so long; those within one day are among them */
    public record AnswerTimes(Median hours, long withinOneDay, long withinThreeDays, long withinSevenDays) {}

    /** @param accepted how many there are; the others say how they stand */
    public record DealTotals(long accepted, long reported, long inOrder, long overdue, long untouched) {}

    static RankTotals of(List<Counted> counted, Scale scale) {
        List<Counted> answered = counted.stream().filter(Counted::isAnswered).toList();
        List<Counted> accepted =
                counted.stream().filter(one -> one.care().isPresent()).toList();
        return new RankTotals(
                counted.size(),
                inviters(counted),
                answered.size(),
                counted.size() - answered.size(),
                isShown(answered, scale) ? times(answered) : null,
                isShown(accepted, scale) ? deals(accepted) : null);
    }

    private static boolean isShown(List<Counted> these, Scale scale) {
        return scale.isReachedBy(these.size(), inviters(these));
    }

    private static AnswerTimes times(List<Counted> answered) {
        List<Duration> times =
                answered.stream().flatMap(one -> one.answeredAfter().stream()).toList();
        return new AnswerTimes(
                Median.of(times.stream().map(RankTotals::hours).toList()),
                within(times, 1),
                within(times, 3),
                within(times, 7));
    }

    private static DealTotals deals(List<Counted> accepted) {
        return new DealTotals(
                accepted.size(),
                count(accepted, Care.REPORTED::equals),
                count(accepted, Care.TENDED::equals),
                count(accepted, Care.OVERDUE::equals),
                count(accepted, Care.UNTOUCHED::equals));
    }

    private static long count(List<Counted> accepted, Predicate<Care> wanted) {
        return accepted.stream()
                .filter(one -> one.care().filter(wanted).isPresent())
                .count();
    }

    private static long within(List<Duration> times, int days) {
        Duration limit = Duration.ofDays(days);
        return times.stream().filter(time -> time.compareTo(limit) <= 0).count();
    }

    private static BigDecimal hours(Duration time) {
        return BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_AN_HOUR, 2, RoundingMode.HALF_UP);
    }

    private static long inviters(List<Counted> these) {
        return these.stream().map(Counted::inviter).distinct().count();
    }
}
