package cosell.platform.security;

import cosell.platform.web.ExceptionTranslator;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemReason;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/** Refusals of Spring Security that reach the error handler instead of the filter chain. */
final class AuthenticationExceptions implements ExceptionTranslator {

    @Override
    public Optional<Problem> problem(Throwable exception) {
        return switch (exception) {
            case AuthenticationServiceException _ -> Optional.empty();
            case AuthenticationException unknown -> Optional.of(Unauthenticated.problem(unknown));
            case AccessDeniedException _ -> Optional.of(forbidden());
            default -> Optional.empty();
        };
    }

    static Problem forbidden() {
        return Problem.of(ProblemReason.ACTION_NOT_PERMITTED, "You may not do this with the roles you have.");
    }
}
