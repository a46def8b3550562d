package cosell.platform.ops.desk;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.web.ReadBody;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why an operator acts, in their own words; it goes into the audit. */
record WhyBody(@Nullable String reason) {

    private static final int LONGEST = 500;

    /** Fails with everything that is wrong with the body. */
    static String required(ReadBody<WhyBody> body) {
        DeskProblems.refuseIfAny(body.faults(), faults(body.value().reason(), true));
        return Objects.requireNonNull(body.value().reason());
    }

    static String optional(ReadBody<WhyBody> body) {
        DeskProblems.refuseIfAny(body.faults(), faults(body.value().reason(), false));
        return Objects.requireNonNullElse(body.value().reason(), "");
    }

    static List<Fault> faults(@Nullable String reason, boolean required) {
        if (reason == null) {
            return required ? List.of(fault(FaultCode.REQUIRED_FIELD_MISSING, "A reason is required.")) : List.of();
        }
        return reason.isBlank() || reason.length() > LONGEST
                ? List.of(fault(FaultCode.INVALID_STRING_FORMAT, "The reason is blank or too long."))
                : List.of();
    }

    private static Fault fault(FaultCode code, String message) {
        return Fault.of("/reason", code, message, "Say in 1 to " + LONGEST + " characters why this is done.", null);
    }
}
