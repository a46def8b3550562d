package cosell.platform.web;

import cosell.platform.observability.MaskedFailure;
import cosell.platform.observability.TraceContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Defects: the answer says nothing internal, the log says where. Messages of exceptions are never logged, because they
 * may quote what somebody typed.
 */
final class InternalErrors {

    private static final Logger LOG = LoggerFactory.getLogger(InternalErrors.class);

    private InternalErrors() {}

    static Problem problem() {
        return Problem.of(
                ProblemReason.INTERNAL_ERROR,
                "The request was understood but failed on our side. Quote the correlation id to the operator.");
    }

    static void log(ServerWebExchange exchange, Throwable exception) {
        Object route = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error(
                "Request {} {} failed, correlation id {}\n{}",
                exchange.getRequest().getMethod(),
                route == null ? "(no route)" : route,
                TraceContext.of(exchange).traceId(),
                MaskedFailure.trace(exception));
    }
}
