package cosell.invitations.rank.domain;

import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How an organization is rated, from 0 to 100.
 *
 * @param points what the score consists of, as long as the basis lets all of it count
 * @param answersMissing so many until everything counts
 * @param organizationsMissing to so many inviters
 * @param leftOut inviters whose invitations would have raised the score, but this organization invited them itself
 */
record Rating(Basis basis, double score, Points points, long answersMissing, long organizationsMissing, long leftOut) {

    static final double NEUTRAL = 50;

    /** Scores that differ by less are the same, whatever the order of adding up. */
    private static final double PRECISION = 1e6;

    /** @param invitedItself the organizations that the rated one invited in the same time */
    static Rating of(List<Counted> counted, Set<OrganizationId> invitedItself, Scale scale) {
        Predicate<Voice> isMutual = voice -> !voice.ofVendor() && invitedItself.contains(voice.inviter());
        List<Voice> voices = Voice.of(counted);
        return of(
                voices.stream().filter(isMutual.negate()).toList(),
                voices.stream().filter(isMutual).toList(),
                scale);
    }

    private static Rating of(List<Voice> independent, List<Voice> mutual, Scale scale) {
        Average average = Average.lowest(independent, mutual, scale.organizations());
        long answers = Voice.answers(independent);
        long answered = Voice.answered(independent);
        Basis basis = basis(independent, mutual, scale);
        return new Rating(
                basis,
                score(basis, average.points().total()),
                average.points(),
                Math.max(0, scale.answers() - answers),
                Math.max(0, scale.organizations() - answered),
                average.leftOut());
    }

    /** Who is silent must not stay neutral for ever, so that what expired counts too, downwards. */
    private static Basis basis(List<Voice> independent, List<Voice> mutual, Scale scale) {
        if (scale.isReachedBy(Voice.answers(independent), Voice.answered(independent))) {
            return Basis.FULL;
        }
        long invitations = Voice.invitations(independent) + Voice.invitations(mutual);
        return scale.isReachedBy(invitations, independent.size() + mutual.size())
                ? Basis.NEUTRAL_AT_MOST
                : Basis.NEUTRAL;
    }

    private static double score(Basis basis, double points) {
        double score = Math.round((NEUTRAL + points) * PRECISION) / PRECISION;
        return switch (basis) {
            case NEUTRAL -> NEUTRAL;
            case NEUTRAL_AT_MOST -> Math.min(NEUTRAL, score);
            case FULL -> score;
        };
    }
}
