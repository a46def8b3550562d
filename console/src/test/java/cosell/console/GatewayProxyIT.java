package cosell.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableChannel;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;
import tools.jackson.databind.json.JsonMapper;

class GatewayProxyIT {

    private static final int MEGABYTE = 1024 * 1024;

    private final Sinks.Many<String> stream = Sinks.many().unicast().onBackpressureBuffer();
    private final CompletableFuture<Void> streamLeft = new CompletableFuture<>();
    private final CompletableFuture<String> firstChunk = new CompletableFuture<>();
    private final DisposableServer service =
            HttpServer.create().host("127.0.0.1").port(0).route(this::routes).bindNow();
    private final Gateway gateway = gateway("http://127.0.0.1:" + service.port());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private void routes(HttpServerRoutes routes) {
        routes.get("/api/stream", this::events)
                .get("/api/deals/echo", (request, response) -> echo(request, response))
                .post("/api/deals/length", (request, response) -> length(request, response))
                .post("/api/deals/pieces", this::pieces)
                .post(
                        "/api/deals/limited",
                        (request, response) -> response.status(413).sendString(Mono.just("too large")))
                .get("/api/deals/none", (_, response) -> response.status(204).send())
                .get(
                        "/api/deals/unchanged",
                        (_, response) ->
                                response.status(304).header("ETag", "\"0-1\"").send())
                .head(
                        "/api/deals/echo",
                        (_, response) -> response.header("Content-Length", "5").send())
                .get(
                        "/api/deals/broken",
                        (_, response) -> response.withConnection(DisposableChannel::dispose)
                                .then());
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    }

    private static Mono<Void> echo(HttpServerRequest request, HttpServerResponse response) {
        var lines = request.requestHeaders().entries().stream()
                .map(header -> header.getKey().toLowerCase(java.util.Locale.ROOT) + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        return response.header("Keep-Alive", "timeout=5")
                .header("X-Answer", "kept")
                .sendString(Mono.just(request.uri() + "\n" + lines))
                .then();
    }

    private static Mono<Void> length(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .map(ByteBuf::readableBytes)
                .reduce(0L, Long::sum)
                .flatMap(total ->
                        response.sendString(Mono.just(Long.toString(total))).then());
    }

    private Mono<Void> pieces(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .asString()
                .doOnNext(firstChunk::complete)
                .then(response.sendString(Mono.just("done")).then());
    }

    private Mono<Void> events(HttpServerRequest request, HttpServerResponse response) {
        return response.sse()
                .send(stream.asFlux().map(GatewayProxyIT::bytes), _ -> true)
                .then()
                .doOnCancel(() -> streamLeft.complete(null));
    }

    private static Gateway gateway(String... addresses) {
        return Gateway.start(new GatewaySettings(
                "127.0.0.1",
                0,
                Arrays.stream(Backend.values())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                _ -> Arrays.stream(addresses).map(URI::create).toList())),
                new Installation(List.of(), List.of()),
                Optional.empty(),
                Optional.empty()));
    }

    @AfterEach
    void close() {
        client.close();
        gateway.close();
        service.disposeNow(Duration.ofSeconds(2));
    }

    @Test
    void handsOnTargetAndHeadersButNotThoseOfTheConnection() throws Exception {
        var request = to("/api/deals/echo?$filter=name%20eq%20'x'&q=%C3%A4")
                .header("Authorization", "Bearer t")
                .header("X-Forwarded-For", "10.9.8.7")
                .header("TE", "trailers")
                .GET();

        var answer = client.send(request.build(), BodyHandlers.ofString());

        assertThat(answer.body())
                .startsWith("/api/deals/echo?$filter=name%20eq%20'x'&q=%C3%A4\n")
                .contains("authorization: Bearer t")
                .contains("x-forwarded-for: 127.0.0.1")
                .contains("x-forwarded-host: 127.0.0.1:" + gateway.port())
                .contains("x-forwarded-proto: http")
                .doesNotContain("10.9.8.7")
                .doesNotContain("te: ");
        assertThat(answer.headers().firstValue("X-Answer")).hasValue("kept");
        assertThat(answer.headers().firstValue("Keep-Alive")).isEmpty();
    }

    @Test
    void carriesBodiesOfAnySizeWithAndWithoutAKnownLength() throws Exception {
        var body = new byte[20 * MEGABYTE];

        assertThat(post("/api/deals/length", BodyPublishers.ofByteArray(body)).body())
                .isEqualTo(Integer.toString(body.length));
        assertThat(post("/api/deals/length", BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()))
                        .body())
                .isEqualTo("0");
        assertThat(post("/api/deals/length", BodyPublishers.noBody()).body()).isEqualTo("0");
    }

    @Test
    void passesARequestOnPieceByPiece() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            var out = socket.getOutputStream();
            out.write(
                    "POST /api/deals/pieces HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nConnection: close\r\n\r\nfirst"
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();

            assertThat(firstChunk.get(5, TimeUnit.SECONDS)).isEqualTo("first");

            out.write("later".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200")
                    .contains("done");
        }
    }

    @Test
    void passesEventsOnAtOnceAndTellsTheServiceWhenTheClientLeaves() throws Exception {
        var answer = client.send(to("/api/stream").GET().build(), BodyHandlers.ofInputStream());
        stream.tryEmitNext("data: one\n\n").orThrow();
        var events = answer.body();
        assertThat(new String(events.readNBytes(11), StandardCharsets.UTF_8)).isEqualTo("data: one\n\n");
        stream.tryEmitNext("data: two\n\n").orThrow();
        assertThat(new String(events.readNBytes(11), StandardCharsets.UTF_8)).isEqualTo("data: two\n\n");

        events.close();

        assertThat(streamLeft).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void givesAnswersWithoutABodyAsTheyAre() throws Exception {
        assertThat(get("/api/deals/none").statusCode()).isEqualTo(204);
        assertThat(get("/api/deals/unchanged").statusCode()).isEqualTo(304);
        assertThat(get("/api/deals/unchanged").headers().firstValue("ETag")).hasValue("\"0-1\"");
        var head = client.send(
                to("/api/deals/echo").method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertThat(head.headers().firstValue("Content-Length")).hasValue("5");
    }

    @Test
    void leavesLimitsOfSizeToTheService() throws Exception {
        var answer = post("/api/deals/limited", BodyPublishers.ofByteArray(new byte[2 * MEGABYTE]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("too large");
    }

    @Test
    void saysThatAServiceIsAway() throws Exception {
        try (var lonely = gateway("http://127.0.0.1:1")) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + lonely.port() + "/api/partners"));

            var answer = client.send(request.build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
            var problem = JsonMapper.shared().readTree(answer.body());
            assertThat(problem.at("/status").intValue()).isEqualTo(503);
            assertThat(problem.at("/reason").stringValue()).isEqualTo("DEPENDENCY_UNAVAILABLE");
            assertThat(problem.at("/detail").stringValue()).contains("invitations-service");
        }
    }

    @Test
    void asksAnotherInstanceWhenOneTakesNoConnection() throws Exception {
        try (var twofold = gateway("http://127.0.0.1:1", "http://127.0.0.1:" + service.port())) {
            var address = URI.create("http://127.0.0.1:" + twofold.port() + "/api/deals/length");
            for (int call = 0; call < 4; call++) {
                var request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofString("whole"));

                assertThat(client.send(request.build(), BodyHandlers.ofString()).body())
                        .isEqualTo("5");
            }
        }
    }

    @Test
    void neverRepeatsWhatAnInstanceMayHaveRead() throws Exception {
        var brokenOff = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((_, response) ->
                        response.withConnection(DisposableChannel::dispose).then())
                .bindNow();
        try (var twofold = gateway("http://127.0.0.1:" + brokenOff.port(), "http://127.0.0.1:" + service.port())) {
            var address = URI.create("http://127.0.0.1:" + twofold.port() + "/api/deals/length");
            var request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofString("whole"));

            assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(502);
        } finally {
            brokenOff.disposeNow(Duration.ofSeconds(2));
        }
    }

    @Test
    void saysThatAServiceBrokeOffBeforeItAnswered() throws Exception {
        var answer = get("/api/deals/broken");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("outcome is not known");
    }

    @Test
    void neverMakesHalfAnAnswerLookWhole() throws Exception {
        try (var half = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var between = gateway("http://127.0.0.1:" + half.getLocalPort())) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + between.port() + "/api/deals"));
            var answer = client.sendAsync(request.build(), BodyHandlers.ofString());

            try (var connection = half.accept()) {
                connection.getInputStream().readNBytes(20);
                connection
                        .getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(answer).failsWithin(Duration.ofSeconds(5));
        }
    }

    @Test
    void refusesAPathThatCouldBeReadInTwoWays() throws Exception {
        assertThat(get("/api/deals/%2e%2e/ops/deals").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(to(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) throws Exception {
        return client.send(to(path).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path));
    }
}
