package cosell.invitations.rank.adapter.rest;

import cosell.invitations.rank.domain.RankTotals;
import cosell.invitations.rank.domain.RankTotals.AnswerTimes;
import cosell.invitations.rank.domain.RankTotals.DealTotals;
import cosell.platform.domain.Median;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a rank was computed from.
 *
 * @param invitations answered or expired
 * @param inviters who sent them
 * @param answerTimes null while too few inviters have a part in them
 * @param acceptedDeals null while too few inviters have a part in them
 */
record TotalsView(
        long invitations,
        long inviters,
        long answered,
        long expired,
        @Nullable AnswerTimesView answerTimes,
        @Nullable AcceptedDealsView acceptedDeals) {

    /** @param withinSevenDays how many were answered in at most so long; those within one day are among them */
    record AnswerTimesView(
            @Nullable BigDecimal medianHours, long withinOneDay, long withinThreeDays, long withinSevenDays) {
        static AnswerTimesView of(AnswerTimes times) {
            return new AnswerTimesView(
                    times.hours() instanceof Median.Known(var _, var middle) ? middle : null,
                    times.withinOneDay(),
                    times.withinThreeDays(),
                    times.withinSevenDays());
        }
    }

    /** @param all accepted ones; the others say how they stand */
    record AcceptedDealsView(
            long all, long outcomeReported, long inOrder, long pastCloseDate, long untouchedForSixtyDays) {
        static AcceptedDealsView of(DealTotals deals) {
            return new AcceptedDealsView(
                    deals.accepted(), deals.reported(), deals.inOrder(), deals.overdue(), deals.untouched());
        }
    }

    static TotalsView of(RankTotals totals) {
        AnswerTimes times = totals.answerTimes();
        DealTotals deals = totals.deals();
        return new TotalsView(
                totals.invitations(),
                totals.inviters(),
                totals.answered(),
                totals.expired(),
                times == null ? null : AnswerTimesView.of(times),
                deals == null ? null : AcceptedDealsView.of(deals));
    }
}
