package cosell.invitations.rank.domain;

import java.time.Duration;
import java.util.List;

/** The points of an answer by the time it took: straight lines between marks, level before and behind them. */
final class AnswerSpeed {

    /** So many points for an answer after exactly this time. */
    record Mark(Duration after, double points) {}

    static final List<Mark> MARKS = List.of(
            new Mark(Duration.ofDays(1), 30),
            new Mark(Duration.ofDays(3), 20),
            new Mark(Duration.ofDays(7), 0),
            new Mark(Duration.ofDays(14), -20));

    static final Duration AT_ONCE = MARKS.getFirst().after();

    private AnswerSpeed() {}

    static double points(Duration after) {
        Mark reached = MARKS.getFirst();
        for (Mark next : MARKS) {
            if (after.compareTo(next.after()) <= 0) {
                return between(reached, next, after);
            }
            reached = next;
        }
        return reached.points();
    }

    private static double between(Mark one, Mark other, Duration after) {
        long way = other.after().minus(one.after()).toMillis();
        double done = way == 0 ? 0 : Math.max(0, after.minus(one.after()).toMillis()) / (double) way;
        return one.points() + done * (other.points() - one.points());
    }
}
