package cosell.registration.adapter.rest;

import cosell.platform.web.ExceptionTranslator;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemReason;
import cosell.platform.web.Problems;
import cosell.registration.application.CopyBehindException;
import cosell.registration.application.CopyMissingException;
import java.util.Optional;

/** What is merely late, as HTTP answers that say when to come again. */
final class RegistrationProblems implements ExceptionTranslator {

    private static final int RETRY_AFTER_SECONDS = 1;

    @Override
    public Optional<Problem> problem(Throwable exception) {
        return switch (exception) {
            case CopyBehindException behind -> Optional.of(Problems.copyBehind(behind.wanted(), behind.reached()));
            case CopyMissingException _ ->
                Optional.of(Problems.unavailable(
                        ProblemReason.DEPENDENCY_UNAVAILABLE,
                        "The directory has not arrived here yet. Try again in a moment.",
                        RETRY_AFTER_SECONDS));
            default -> Optional.empty();
        };
    }
}
