package cosell.invitations.rank.domain;

import java.util.Comparator;
import java.util.List;

/**
 * The average of voices.
 *
 * @param leftOut how many were left out because they would have raised it
 */
record Average(Points points, long leftOut) {

    private static final Comparator<Voice> LOWEST_FIRST =
            Comparator.comparingDouble(voice -> voice.average().total());

    /**
     * The lowest average that the independent voices have together with any of the mutual ones: so nobody rises by
     * being invited by those it invites, nor by inviting those whose invitations it treated badly. Voices missing to
     * {@code fewest} say neither good nor bad.
     */
    static Average lowest(List<Voice> independent, List<Voice> mutual, int fewest) {
        Points sum = independent.stream().map(Voice::average).reduce(Points.NONE, Points::plus);
        long voices = independent.size();
        long leftOut = mutual.size();
        Average lowest = new Average(sum.dividedBy(Math.max(fewest, voices)), leftOut);
        for (Voice next : mutual.stream().sorted(LOWEST_FIRST).toList()) {
            sum = sum.plus(next.average());
            voices++;
            leftOut--;
            Average further = new Average(sum.dividedBy(Math.max(fewest, voices)), leftOut);
            if (further.points().total() < lowest.points().total()) {
                lowest = further;
            }
        }
        return lowest;
    }
}
