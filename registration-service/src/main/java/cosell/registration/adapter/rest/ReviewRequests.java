package cosell.registration.adapter.rest;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bodies of a reviewer's decisions, and of commands that say nothing further. */
final class ReviewRequests {

    private ReviewRequests() {}

    record NothingFurther() {}

    record Rejection(@Nullable String reason) {}

    record ActionRequest(@Nullable List<RequestedFault> faults) {

        List<Fault> all() {
            return faults == null
                    ? List.of()
                    : faults.stream().map(RequestedFault::fault).toList();
        }
    }

    record RequestedFault(
            @Nullable String pointer,
            @Nullable FaultCode code,
            @Nullable String message,
            @Nullable String fix,
            @Nullable String rule) {

        /** A reviewer's finding without a code is about a value; the domain says when a message is missing. */
        Fault fault() {
            return Fault.of(
                    Objects.requireNonNullElse(pointer, ""),
                    Objects.requireNonNullElse(code, FaultCode.INVALID_VALUE),
                    Objects.requireNonNullElse(message, ""),
                    Objects.requireNonNullElse(fix, ""),
                    rule);
        }
    }
}
