package cosell.platform.observability;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** The trace of what is going on, carried in the Reactor context and in the attributes of an exchange. */
public final class TraceContext {

    private static final Class<TraceParent> KEY = TraceParent.class;
    private static final String ATTRIBUTE = TraceParent.class.getName();

    private TraceContext() {}

    /** The trace of the subscriber's chain; a new one where there is none. */
    public static Mono<TraceParent> current() {
        return Mono.deferContextual(
                context -> Mono.just(context.<TraceParent>getOrEmpty(KEY).orElseGet(TraceParent::generate)));
    }

    /** Adds a trace to a Reactor context: {@code mono.contextWrite(context -> TraceContext.with(context, trace))}. */
    public static Context with(Context context, TraceParent trace) {
        return context.put(KEY, trace);
    }

    /** The trace of a request. */
    public static TraceParent of(ServerWebExchange exchange) {
        return (TraceParent) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, _ -> TraceParent.generate());
    }

    static void put(ServerWebExchange exchange, TraceParent trace) {
        exchange.getAttributes().put(ATTRIBUTE, trace);
    }
}
