package cosell.console;

import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.timeout.ReadTimeoutException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.NettyOutbound;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * Hands a request on to a service and its answer back, both as streams: nothing is held in memory, and limits of size
 * are the services' own. What was sent is never repeated, because only the client knows whether a repeat is safe; another
 * instance is asked only when no connection could be made.
 */
final class ReverseProxy {

    private static final Logger log = LoggerFactory.getLogger(ReverseProxy.class);
    private static final int CONNECT_MILLIS = 2_000;

    private final HttpClient client;
    private final Map<Backend, Instances> instances;

    ReverseProxy(Map<Backend, List<URI>> addresses, ConnectionProvider connections, LoopResources loops) {
        this.instances = addresses.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> new Instances(entry.getValue(), System::nanoTime)));
        this.client = HttpClient.create(connections)
                .runOn(loops)
                .disableRetry(true)
                .followRedirect(false)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
    }

    Mono<Void> forward(Route route, RequestTarget target, HttpServerRequest request, HttpServerResponse response) {
        var headers = ForwardedHeaders.ofRequest(request.requestHeaders(), request.remoteAddress(), request.scheme());
        var outgoing = within(route.timeLimit()).headers(all -> all.set(headers));
        return toFirstThatConnects(
                        Objects.requireNonNull(instances.get(route.backend())),
                        address -> outgoing.request(request.method())
                                .uri(address + target.raw())
                                .send((_, outbound) -> body(request, outbound))
                                .response((answer, body) -> relay(answer, body, request.method(), response))
                                .then())
                .onErrorResume(
                        failure -> !response.hasSentHeaders(),
                        failure -> Answer.problem(problem(failure, route.backend()))
                                .with("Retry-After", "2")
                                .send(request.method(), response));
    }

    private static Mono<Void> toFirstThatConnects(Instances instances, Function<URI, Mono<Void>> request) {
        return Mono.defer(() -> {
            var addresses = instances.next();
            Mono<Void> attempt = Mono.error(new ConnectException("No instance takes connections"));
            for (var address : addresses.reversed()) {
                var others = attempt;
                attempt = request.apply(address).onErrorResume(ReverseProxy::isUnconnected, refusal -> {
                    instances.refused(address);
                    return address.equals(addresses.getLast()) ? Mono.error(refusal) : others;
                });
            }
            return attempt;
        });
    }

    /** Then nothing of the request has left. */
    private static boolean isUnconnected(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException;
    }

    private HttpClient within(Duration limit) {
        return limit.isZero() ? client : client.responseTimeout(limit);
    }

    private static Publisher<Void> body(HttpServerRequest request, NettyOutbound outbound) {
        var headers = request.requestHeaders();
        var hasBody = headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                || headers.getInt(HttpHeaderNames.CONTENT_LENGTH, 0) > 0;
        return hasBody ? outbound.send(request.receive().retain(), _ -> true) : outbound;
    }

    private static Publisher<Void> relay(
            HttpClientResponse answer, ByteBufFlux body, HttpMethod method, HttpServerResponse response) {
        response.status(answer.status());
        response.headers(ForwardedHeaders.ofAnswer(answer.responseHeaders()));
        // Without a length only chunks can tell a whole answer from one that broke off.
        response.chunkedTransfer(!answer.responseHeaders().contains(HttpHeaderNames.CONTENT_LENGTH)
                && !answer.status().equals(HttpResponseStatus.NOT_MODIFIED));
        return method.equals(HttpMethod.HEAD) ? response.send() : response.send(body.retain(), _ -> true);
    }

    private static GatewayProblem problem(Throwable failure, Backend backend) {
        log.warn("{} gave no answer: {}", backend.service(), failure.toString());
        return switch (failure) {
            case ConnectException _, NoRouteToHostException _, UnknownHostException _, TimeoutException _ ->
                GatewayProblem.away(backend);
            case ReadTimeoutException _ -> GatewayProblem.late(backend);
            default -> GatewayProblem.broken(backend);
        };
    }
}
