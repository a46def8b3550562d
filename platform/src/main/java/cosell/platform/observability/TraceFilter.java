package cosell.platform.observability;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives each request its trace: a child of the caller's, else a new one. The answer names it in {@code X-Request-Id},
 * or repeats there what the client sent if that is 1 to 64 letters, digits, dots, dashes and underscores.
 */
final class TraceFilter implements WebFilter, Ordered {

    static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern REQUEST_ID_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Before everything else that answers, so that every answer has it. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders request = exchange.getRequest().getHeaders();
        TraceParent trace = Optional.ofNullable(request.getFirst(TraceParent.HEADER))
                .flatMap(TraceParent::parse)
                .map(TraceParent::child)
                .orElseGet(TraceParent::generate);
        TraceContext.put(exchange, trace);
        exchange.getResponse().getHeaders().set(REQUEST_ID, requestId(request, trace));
        return chain.filter(exchange).contextWrite(context -> TraceContext.with(context, trace));
    }

    private static String requestId(HttpHeaders request, TraceParent trace) {
        return Optional.ofNullable(request.getFirst(REQUEST_ID))
                .filter(id -> REQUEST_ID_FORM.matcher(id).matches())
                .orElse(trace.traceId());
    }
}
