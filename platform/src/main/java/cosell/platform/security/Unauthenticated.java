package cosell.platform.security;

import cosell.platform.web.Problem;
import cosell.platform.web.ProblemReason;
import cosell.platform.web.ProblemWriter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers 401 and says whether the token is missing, expired or invalid, and what is wrong with it. */
final class Unauthenticated implements ServerAuthenticationEntryPoint {

    private final ProblemWriter writer;

    Unauthenticated(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException exception) {
        return writer.write(exchange, problem(exception));
    }

    static Problem problem(AuthenticationException exception) {
        if (exception.getCause() instanceof JwtValidationException refused) {
            return refused(refused.getErrors());
        }
        return exception instanceof InvalidBearerTokenException || exception instanceof OAuth2AuthenticationException
                ? answer(
                        "invalid_token",
                        "The access token is invalid: it is malformed or its signature is not trusted.")
                : Problem.of(
                                ProblemReason.UNAUTHENTICATED,
                                "The access token is missing. Send it as Authorization: Bearer <token>.")
                        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"cosell\"");
    }

    private static Problem refused(Collection<OAuth2Error> errors) {
        List<String> codes = errors.stream().map(OAuth2Error::getErrorCode).toList();
        if (codes.equals(List.of(TokenCheck.EXPIRED))) {
            return answer("invalid_token", "The access token has expired. Get a new one.");
        }
        String what = errors.stream().map(OAuth2Error::getDescription).collect(Collectors.joining("; "));
        return answer("invalid_token", "The access token is invalid: " + what + ".");
    }

    private static Problem answer(String error, String detail) {
        return Problem.of(ProblemReason.UNAUTHENTICATED, detail)
                .withHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"cosell\", error=\"" + error + "\", error_description=\"" + detail + "\"");
    }
}
