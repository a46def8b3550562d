package cosell.platform.ops.desk;

import cosell.platform.ops.OpsReason;
import cosell.platform.web.ReadBody;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What operators send with an act: why they act. */
record WhyBody(@Nullable String reason) {

    /** Fails with everything that is wrong with the body. */
    static String required(ReadBody<WhyBody> body) {
        DeskProblems.refuseIfAny(body.faults(), OpsReason.required(body.value().reason()));
        return Objects.requireNonNull(body.value().reason());
    }

    static String optional(ReadBody<WhyBody> body) {
        DeskProblems.refuseIfAny(body.faults(), OpsReason.optional(body.value().reason()));
        return Objects.requireNonNullElse(body.value().reason(), "");
    }
}
