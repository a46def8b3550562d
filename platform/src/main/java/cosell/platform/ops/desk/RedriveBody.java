package cosell.platform.ops.desk;

import cosell.platform.consumer.HeldFilter;
import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.ops.OpsReason;
import cosell.platform.web.PageRequest;
import cosell.platform.web.ReadBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which held records to redrive at once; without a cause, those that failed. */
record RedriveBody(
        @Nullable String topic,
        @Nullable String aggregate,
        @Nullable Cause cause,
        @Nullable Integer schema,
        @Nullable Integer limit,
        @Nullable String cursor,
        @Nullable String reason) {

    /** Fails with everything that is wrong with the body. */
    static RedriveBody checked(ReadBody<RedriveBody> body) {
        RedriveBody asked = body.value();
        List<Fault> faults = new ArrayList<>(OpsReason.optional(asked.reason()));
        if (asked.limit() != null && (asked.limit() < 1 || asked.limit() > PageRequest.MAX_LIMIT)) {
            faults.add(Fault.of(
                    "/limit",
                    FaultCode.VALUE_OUT_OF_RANGE,
                    "This number is out of range.",
                    "Send a number from 1 to " + PageRequest.MAX_LIMIT + ".",
                    null));
        }
        DeskProblems.refuseIfAny(body.faults(), faults);
        return asked;
    }

    HeldFilter filter() {
        return new HeldFilter(topic, aggregate, Objects.requireNonNullElse(cause, Cause.FAILED), schema);
    }

    int most() {
        return Objects.requireNonNullElse(limit, PageRequest.DEFAULT_LIMIT);
    }

    String why() {
        return Objects.requireNonNullElse(reason, "");
    }
}
