package cosell.platform.security;

import cosell.platform.web.Problem;
import cosell.platform.web.ProblemException;
import cosell.platform.web.ProblemReason;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a controller take the {@link Caller} as a parameter. */
final class CallerArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return CallerContext.current()
                .cast(Object.class)
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        Problem.of(ProblemReason.UNAUTHENTICATED, "Send an access token as Authorization: Bearer."))));
    }
}
