package cosell.deals.contact.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one deal in a round.
 *
 * @param kinds of another organization's deal a part may have been redacted and another one kept
 * @param remark what somebody has to look at; null when there is nothing
 */
public record DealOutcome(List<Kind> kinds, @Nullable Remark remark) {

    public DealOutcome {
        kinds = List.copyOf(kinds);
    }

    /** What was done. Stored by name: never renamed. */
    public enum Kind {
        /** The organization's own deal was changed. */
        DONE,
        /** There was nothing to do any more. */
        SKIPPED,
        /** A rule said no, or it could not be done. */
        FAILED,
        /** A copy that was given to another organization was redacted. */
        GIVEN_AWAY,
        /** A partner entered it itself; it is left alone. */
        KEPT_BY_PARTNER,
        /** The vendor entered it itself; it is left alone. */
        KEPT_BY_VENDOR
    }

    public static DealOutcome of(Kind... kinds) {
        return new DealOutcome(List.of(kinds), null);
    }

    public static DealOutcome failed(Remark why) {
        return new DealOutcome(List.of(Kind.FAILED), why);
    }
}
