package cosell.platform.ops;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an operator acts, in their own words; it goes into the audit. */
public final class OpsReason {

    private static final int LONGEST = 500;

    private OpsReason() {}

    /** What is wrong with one that has to be given. */
    public static List<Fault> required(@Nullable String reason) {
        return reason == null
                ? List.of(fault(FaultCode.REQUIRED_FIELD_MISSING, "A reason is required."))
                : optional(reason);
    }

    /** What is wrong with one that may be left out. */
    public static List<Fault> optional(@Nullable String reason) {
        return reason != null && (reason.isBlank() || reason.length() > LONGEST)
                ? List.of(fault(FaultCode.INVALID_STRING_FORMAT, "The reason is blank or too long."))
                : List.of();
    }

    private static Fault fault(FaultCode code, String message) {
        return Fault.of("/reason", code, message, "Say in 1 to " + LONGEST + " characters why this is done.", null);
    }
}
