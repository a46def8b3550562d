package cosell.invitations.rank.adapter.rest;

import cosell.invitations.rank.domain.Advice;
import cosell.invitations.rank.domain.Basis;
import cosell.invitations.rank.domain.Explanation;
import cosell.invitations.rank.domain.Improvement;
import cosell.invitations.rank.domain.Points;
import cosell.invitations.rank.domain.RankReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rank of an organization.
 *
 * @param rank 0 to 100 in steps of five, 50 is neutral
 * @param score what it is rounded from
 * @param missing what is missing until everything counts
 * @param explanation null while nothing counts
 */
record ReportView(
        int rank,
        BigDecimal score,
        Basis basis,
        MissingView missing,
        @Nullable ExplanationView explanation) {

    /** @param organizations to so many organizations; of the vendor there is one */
    record MissingView(long answers, long organizations) {}

    /** @param invitersLeftOut they could only have raised the rank, but this organization invited them itself */
    record ExplanationView(PointsView points, TotalsView totals, long invitersLeftOut, List<AdviceView> advice) {
        static ExplanationView of(Explanation explanation) {
            return new ExplanationView(
                    PointsView.of(explanation.points()),
                    TotalsView.of(explanation.totals()),
                    explanation.leftOut(),
                    explanation.advice().stream().map(AdviceView::of).toList());
        }
    }

    /** Points over or under the neutral 50. */
    record PointsView(BigDecimal speed, BigDecimal expiry, BigDecimal outcomes, BigDecimal neglect) {
        static PointsView of(Points points) {
            return new PointsView(
                    rounded(points.speed()),
                    rounded(points.expiry()),
                    rounded(points.outcomes()),
                    rounded(points.neglect()));
        }
    }

    /**
     * What would raise the rank.
     *
     * @param count how often there was, or is, something to do
     * @param points how much higher the score would be had it been done each time
     */
    record AdviceView(Improvement what, String text, long count, BigDecimal points) {
        static AdviceView of(Advice advice) {
            return new AdviceView(advice.what(), text(advice.what()), advice.count(), rounded(advice.points()));
        }

        private static String text(Improvement what) {
            return switch (what) {
                case ANSWER_WITHIN_A_DAY -> "Answer each invitation within a day, be it with a no.";
                case LET_NOTHING_EXPIRE -> "Answer before invitations expire.";
                case REPORT_OUTCOMES -> "Report whether accepted deals were won or lost.";
                case TEND_TO_DEALS ->
                    "Work on accepted deals that nobody has touched for 60 days, and set new close dates where they"
                            + " are over.";
            };
        }
    }

    static ReportView of(RankReport report) {
        Explanation explanation = report.explanation();
        return new ReportView(
                (int) report.rank(),
                rounded(report.score()),
                report.basis(),
                new MissingView(report.answersMissing(), report.organizationsMissing()),
                explanation == null ? null : ExplanationView.of(explanation));
    }

    private static BigDecimal rounded(double points) {
        return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    }
}
