package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.OutboxFullException;
import cosell.platform.outbox.RecordTooLargeException;
import java.util.List;
import java.util.Optional;

/** What a write to an aggregate's document can run into. */
final class OutboxExceptions implements ExceptionTranslator {

    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    public Optional<Problem> problem(Throwable exception) {
        return Optional.ofNullable(
                switch (exception) {
                    case ConcurrentChangeException _ ->
                        Problem.of(
                                ProblemReason.CONCURRENT_CHANGE,
                                "Others kept changing the resource; nothing was done. Repeat the request.");
                    case OutboxFullException _ ->
                        Problems.unavailable(
                                ProblemReason.BACKLOG_FULL,
                                "Too many events of this resource wait for the broker; nothing was done.",
                                RETRY_AFTER_SECONDS);
                    case RecordTooLargeException _ -> Problems.ofFaults(List.of(tooLarge()));
                    default -> null;
                });
    }

    private static Fault tooLarge() {
        return Fault.of(
                "",
                FaultCode.TOO_MANY_VALUES,
                "The resource would become too large to be told to others in one record.",
                "Shorten its texts or lists.",
                null);
    }
}
