package cosell.invitations.rank.domain;

import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rank as one kind of viewer's searches use it, with what explains it.
 *
 * @param rank the score in steps
 * @param answersMissing so many answers until everything counts
 * @param organizationsMissing to so many inviters
 * @param explanation null for a neutral basis: it would tell of single invitations
 */
public record RankReport(
        double rank,
        double score,
        Basis basis,
        long answersMissing,
        long organizationsMissing,
        @Nullable Explanation explanation) {

    private static final double STEP = 5;

    static RankReport of(List<Counted> counted, Set<OrganizationId> invitedItself, Scale scale) {
        Rating rating = Rating.of(counted, invitedItself, scale);
        return new RankReport(
                Math.round(rating.score() / STEP) * STEP,
                rating.score(),
                rating.basis(),
                rating.answersMissing(),
                rating.organizationsMissing(),
                rating.basis() == Basis.NEUTRAL ? null : explanation(rating, counted, invitedItself, scale));
    }

    private static Explanation explanation(
            Rating rating, List<Counted> counted, Set<OrganizationId> invitedItself, Scale scale) {
        RankTotals totals = RankTotals.of(counted, scale);
        List<Advice> advice = Advice.on(
                counted,
                totals,
                better -> Rating.of(better, invitedItself, scale).score() - rating.score());
        return new Explanation(rating.points(), totals, rating.leftOut(), advice);
    }
}
