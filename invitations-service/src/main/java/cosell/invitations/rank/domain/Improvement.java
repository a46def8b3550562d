package cosell.invitations.rank.domain;

import cosell.invitations.rank.domain.Counted.Handling;
import java.time.Duration;

/** What an organization may do better. Stored and shown by name: never renamed. */
public enum Improvement {
    /** Answer each invitation within a day. */
    ANSWER_WITHIN_A_DAY,
    /** Answer before invitations expire, be it after half of the time. */
    LET_NOTHING_EXPIRE,
    /** Report whether accepted deals were won or lost. */
    REPORT_OUTCOMES,
    /** Work on accepted deals that nobody has touched for long, and set new close dates where the old ones are over. */
    TEND_TO_DEALS;

    private static final Duration HALF_OF_THE_TIME = Duration.ofDays(7);

    /** An invitation as it would count had this been done; the same where there was nothing to do. */
    Counted of(Counted one) {
        return switch (this) {
            case ANSWER_WITHIN_A_DAY -> atOnce(one);
            case LET_NOTHING_EXPIRE -> one.isAnswered() ? one : one.as(new Handling.Declined(HALF_OF_THE_TIME));
            case REPORT_OUTCOMES -> one.care().filter(Care::isOpen).isPresent() ? caredFor(one, Care.REPORTED) : one;
            case TEND_TO_DEALS -> one.care().filter(Care::isNeglect).isPresent() ? caredFor(one, Care.TENDED) : one;
        };
    }

    private static Counted atOnce(Counted one) {
        return switch (one.handling()) {
            case Handling.Declined(var after) when isSlow(after) -> one.as(new Handling.Declined(AnswerSpeed.AT_ONCE));
            case Handling.Accepted(var after, var care)
            when isSlow(after) -> one.as(new Handling.Accepted(AnswerSpeed.AT_ONCE, care));
            case Handling.Declined _, Handling.Accepted _, Handling.Expired _ -> one;
        };
    }

    private static boolean isSlow(Duration after) {
        return after.compareTo(AnswerSpeed.AT_ONCE) > 0;
    }

    private static Counted caredFor(Counted one, Care care) {
        return one.handling() instanceof Handling.Accepted(var after, var _)
                ? one.as(new Handling.Accepted(after, care))
                : one;
    }
}
