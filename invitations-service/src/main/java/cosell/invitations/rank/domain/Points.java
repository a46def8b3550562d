package cosell.invitations.rank.domain;

/**
 * Points by what they are for; above zero they raise a rank, below they lower it.
 *
 * @param speed for answers: many for fast ones, fewer than none for slow ones
 * @param expiry for letting invitations expire
 * @param outcomes for outcomes reported
 * @param neglect for accepted deals left alone
 */
public record Points(double speed, double expiry, double outcomes, double neglect) {

    static final Points NONE = new Points(0, 0, 0, 0);

    public double total() {
        return speed + expiry + outcomes + neglect;
    }

    Points plus(Points other) {
        return new Points(
                speed + other.speed, expiry + other.expiry, outcomes + other.outcomes, neglect + other.neglect);
    }

    Points dividedBy(long number) {
        return new Points(speed / number, expiry / number, outcomes / number, neglect / number);
    }
}
