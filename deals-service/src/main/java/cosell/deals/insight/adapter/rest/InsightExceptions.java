package cosell.deals.insight.adapter.rest;

import cosell.deals.insight.application.InsightTooSlowException;
import cosell.platform.web.ExceptionTranslator;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemReason;
import cosell.platform.web.Problems;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What keeps an insight from being told, as an answer. */
@Component
final class InsightExceptions implements ExceptionTranslator {

    private static final int RETRY_AFTER_SECONDS = 30;

    @Override
    public Optional<Problem> problem(Throwable exception) {
        return exception instanceof InsightTooSlowException
                ? Optional.of(Problems.unavailable(
                        ProblemReason.TEMPORARILY_UNAVAILABLE,
                        "There are too many deals to count them in time right now. Ask for a shorter period with 'from'"
                                + " and 'to', or try again later.",
                        RETRY_AFTER_SECONDS))
                : Optional.empty();
    }
}
