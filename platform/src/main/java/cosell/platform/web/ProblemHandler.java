package cosell.platform.web;

import cosell.platform.domain.Transient;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/** Turns everything that goes wrong in a request into a problem answer. */
final class ProblemHandler implements ErrorWebExceptionHandler, Ordered {

    private final ProblemWriter writer;
    private final List<ExceptionTranslator> translators;

    ProblemHandler(ProblemWriter writer, List<ExceptionTranslator> translators) {
        this.writer = writer;
        this.translators = List.copyOf(translators);
    }

    /** Before Spring's own handlers. */
    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable exception) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(exception);
        }
        Problem problem = translate(exception);
        if (isDefect(problem, exception)) {
            InternalErrors.log(exchange, exception);
        }
        return writer.write(exchange, problem);
    }

    /** A client that went away is none; should that be a wrong guess, it still gets a 500 and no empty success. */
    private static boolean isDefect(Problem problem, Throwable exception) {
        return problem.reason() == ProblemReason.INTERNAL_ERROR
                && !DisconnectedClientHelper.isClientDisconnectedException(exception);
    }

    private Problem translate(Throwable exception) {
        return Causes.of(exception)
                .filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .findFirst()
                .map(ProblemException::problem)
                .orElseGet(() -> unknown(exception));
    }

    private Problem unknown(Throwable exception) {
        return translators.stream()
                .map(translator -> translator.problem(exception))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> fallback(exception));
    }

    private static Problem fallback(Throwable exception) {
        return Causes.of(exception).anyMatch(Transient.class::isInstance)
                ? Problems.unavailable(
                        ProblemReason.TEMPORARILY_UNAVAILABLE,
                        "Something this needs is busy or away. Repeat the request, with its idempotency key.",
                        1)
                : InternalErrors.problem();
    }
}
