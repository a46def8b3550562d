package cosell.platform.web;

import cosell.platform.observability.TraceContext;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as answers. Thread-safe. */
public final class ProblemWriter {

    private final JsonMapper mapper;
    private final List<ProblemFormat> formats;
    private final ProblemFormat usual = new Rfc9457Format();

    ProblemWriter(JsonMapper mapper, List<ProblemFormat> formats) {
        this.mapper = mapper;
        this.formats = List.copyOf(formats);
    }

    /** Answers with the problem, whatever the request accepts. The answer must not have been committed yet. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        return Mono.defer(() -> {
            ProblemFormat format = format(exchange);
            String correlationId = TraceContext.of(exchange).traceId();
            byte[] body = mapper.writeValueAsBytes(format.body(problem, correlationId));
            ServerHttpResponse response = exchange.getResponse();
            response.setStatusCode(problem.reason().status());
            problem.headers().forEach((name, values) -> response.getHeaders().put(name, values));
            response.getHeaders().setContentType(format.mediaType());
            response.getHeaders().setContentLength(body.length);
            response.getHeaders().setCacheControl("no-store");
            return response.writeWith(
                    Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
        });
    }

    private ProblemFormat format(ServerWebExchange exchange) {
        return formats.stream()
                .filter(format -> format.appliesTo(exchange))
                .findFirst()
                .orElse(usual);
    }
}
