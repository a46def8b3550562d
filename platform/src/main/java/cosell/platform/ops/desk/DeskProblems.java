package cosell.platform.ops.desk;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import java.util.List;
import reactor.core.publisher.Mono;

/** Why an operator's act on a held record is refused. */
final class DeskProblems {

    private DeskProblems() {}

    static <T> Mono<T> notHeld() {
        return Mono.error(() -> new ProblemException(Problems.notFound()));
    }

    /** Fails with everything that is wrong with a body: what its form says, and what was found in it. */
    static void refuseIfAny(List<Fault> formFaults, List<Fault> found) {
        List<Fault> all = Problems.merge(formFaults, found);
        if (!all.isEmpty()) {
            throw new ProblemException(Problems.ofForm(all));
        }
    }

    static ProblemException waitsOnly() {
        return refused(
                "This record is in order and only waits for an earlier event of its aggregate.",
                "Redrive or discard the earlier one, or have the owner resend the aggregate's events.");
    }

    static ProblemException notReadHere() {
        return refused(
                "This service does not read the record's topic any more.",
                "Start a version that reads it, and redrive or discard the record there.");
    }

    private static ProblemException refused(String message, String fix) {
        return new ProblemException(
                Problems.ofFaults(List.of(Fault.of("", FaultCode.INVALID_RESOURCE_STATE, message, fix, null))));
    }
}
