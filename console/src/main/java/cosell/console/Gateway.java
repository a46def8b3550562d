package cosell.console;

import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** The one origin in front of all services. It holds no state and checks no token: every service does that itself. */
public final class Gateway implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration SLOW_CLIENT = Duration.ofSeconds(30);
    private static final int MAX_LINE_BYTES = 16 * 1024;
    private static final int MAX_HEADER_BYTES = 32 * 1024;
    private static final int MAX_CONNECTIONS = 1_000;

    private final OwnPages pages;
    private final ReverseProxy proxy;
    private final ConnectionProvider connections;
    private final LoopResources loops;
    private final DisposableServer server;

    private Gateway(GatewaySettings settings) {
        this.connections = ConnectionProvider.builder("gateway")
                .maxConnections(MAX_CONNECTIONS)
                .pendingAcquireTimeout(PATIENCE)
                .maxIdleTime(IDLE)
                .build();
        this.loops = LoopResources.create("gateway");
        this.pages = new OwnPages(settings);
        this.proxy = new ReverseProxy(settings.backends(), connections, loops);
        this.server = HttpServer.create()
                .host(settings.host())
                .port(settings.port())
                .runOn(loops)
                .idleTimeout(IDLE)
                .readTimeout(SLOW_CLIENT)
                .httpRequestDecoder(
                        limits -> limits.maxInitialLineLength(MAX_LINE_BYTES).maxHeaderSize(MAX_HEADER_BYTES))
                .handle(this::answer)
                .bindNow();
    }

    /** Starts to listen, whether or not the services are there yet. */
    public static Gateway start(GatewaySettings settings) {
        return new Gateway(settings);
    }

    public int port() {
        return server.port();
    }

    /** Returns when the gateway is closed. */
    void awaitClose() {
        server.onDispose().block();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        return RequestTarget.parse(request.uri())
                .map(target -> answer(target, request, response))
                .orElseGet(() -> Answer.problem(GatewayProblem.malformed()).send(request.method(), response));
    }

    private Mono<Void> answer(RequestTarget target, HttpServerRequest request, HttpServerResponse response) {
        return RouteTable.find(target.path())
                .map(route -> proxy.forward(route, target, request, response))
                .orElseGet(() -> Mono.fromCallable(() -> own(target, request))
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMap(answer -> answer.send(request.method(), response)));
    }

    private Answer own(RequestTarget target, HttpServerRequest request) {
        return pages.answer(request, target.path()).orElseGet(() -> Answer.problem(GatewayProblem.notFound()));
    }

    @Override
    public void close() {
        server.disposeNow(PATIENCE);
        connections.disposeLater().block(PATIENCE);
        loops.disposeLater(Duration.ZERO, PATIENCE).block(PATIENCE);
    }
}
