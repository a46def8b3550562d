package cosell.deals.deal.adapter.rest;

import cosell.deals.directory.application.DirectoryBehindException;
import cosell.platform.web.ExceptionTranslator;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemReason;
import cosell.platform.web.Problems;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What keeps a request about deals from being decided, as an answer. */
@Component
final class DealExceptions implements ExceptionTranslator {

    @Override
    public Optional<Problem> problem(Throwable exception) {
        return exception instanceof DirectoryBehindException
                ? Optional.of(Problems.unavailable(
                        ProblemReason.TEMPORARILY_UNAVAILABLE,
                        "The directory's entry of your organization has not arrived here yet. Try again in a moment.",
                        1))
                : Optional.empty();
    }
}
