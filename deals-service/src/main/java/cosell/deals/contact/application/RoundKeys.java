package cosell.deals.contact.application;

import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.Task;
import java.util.Objects;

/** The derived fields by which rounds are found. */
public final class RoundKeys {

    /** Until when nobody else takes it up; only while there is something to do. */
    public static final String HELD_UNTIL = "heldUntil";

    /** What is under way for whom; unique, so that nothing is done twice at a time. */
    public static final String UNDER_WAY = "underWay";

    private RoundKeys() {}

    public static String underWay(Round round) {
        String task = switch (round.task()) {
            case Task.Erasure _ -> "erasure";
            case Task.Replacement _ -> "replacement";
        };
        return round.organization() + "|" + task + "|"
                + Objects.requireNonNull(round.task().address());
    }
}
