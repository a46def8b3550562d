package cosell.platform.ops.mending;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a resend: one aggregate, or a moment.
 *
 * @param from the first sequence; 1 when missing
 * @param reason why, for the audit
 */
record ResendForm(
        @Nullable String collection,
        @Nullable String aggregate,
        @Nullable Long from,
        @Nullable Instant since,
        @Nullable String reason) {

    /** What is wrong with it before anything is looked up. */
    List<Fault> faults(Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (aggregate == null && since == null) {
            faults.add(Fault.of(
                    "",
                    FaultCode.REQUIRED_FIELD_MISSING,
                    "It is not said what to send again.",
                    "Name an aggregate, or a moment in since.",
                    null));
        }
        if (aggregate != null && since != null) {
            faults.add(wrong("/since", "One aggregate is sent from a sequence on.", "Leave out since or aggregate."));
        }
        if (from != null && aggregate == null) {
            faults.add(wrong("/from", "A sequence is one of a certain aggregate.", "Name the aggregate, too."));
        }
        if (from != null && from < 1) {
            faults.add(outOfRange("/from", "Sequences begin with 1.", "Send 1 or more."));
        }
        if (since != null && since.isAfter(now)) {
            faults.add(outOfRange("/since", "This moment is still to come.", "Send a moment before " + now + "."));
        }
        return faults;
    }

    static Fault outOfRange(String pointer, String message, String fix) {
        return Fault.of(pointer, FaultCode.VALUE_OUT_OF_RANGE, message, fix, null);
    }

    private static Fault wrong(String pointer, String message, String fix) {
        return Fault.of(pointer, FaultCode.INVALID_VALUE, message, fix, null);
    }
}
