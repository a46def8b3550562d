package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.QueryTooSlowException;
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
        return switch (exception) {
            case DirectoryBehindException _ ->
                Optional.of(Problems.unavailable(
                        ProblemReason.TEMPORARILY_UNAVAILABLE,
                        "The directory's entry of your organization has not arrived here yet. Try again in a moment.",
                        1));
            case QueryTooSlowException _ ->
                Optional.of(Problem.of(
                        ProblemReason.REQUEST_FAILED,
                        "This list takes too long to search. Ask for less: a view, a status, a word of q, a solution,"
                                + " a team member; or leave sort out."));
            default -> Optional.empty();
        };
    }
}
