package cosell.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.Transient;
import cosell.platform.observability.TraceContext;
import cosell.platform.security.Caller;
import cosell.platform.security.TestIssuer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The documented answer to everything that can be wrong with a request, over real HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class HttpRulesIT {

    private static final Revision CURRENT = new Revision(0, 7);

    record Offer(
            @Nullable String name,
            @Nullable BigDecimal value,
            @Nullable Integer seats,
            @Nullable Instant closes,
            @Nullable List<String> tags) {}

    record OfferPatch(Change<String> name) {}

    record Stored(
            String name,
            BigDecimal value,
            Instant at,
            @Nullable String nothing) {}

    static final class Busy extends RuntimeException implements Transient {
        private static final long serialVersionUID = 1L;
    }

    /** How a service answers. */
    @RestController
    static class Offers {

        private final Cursors cursors;

        Offers(Cursors cursors) {
            this.cursors = cursors;
        }

        @PostMapping("/api/offers")
        Mono<Stored> create(ReadBody<Offer> body, Caller caller) {
            Problems.refuseIfAny(body.faults(), rules(body.value()));
            return Mono.just(new Stored(
                    caller.actor().subject(), new BigDecimal("1E+3"), Instant.parse("2026-11-02T09:30:00Z"), null));
        }

        @PostMapping("/api/offers/{id}/close")
        Mono<String> close(@PathVariable UUID id, @MayBeEmpty ReadBody<Offer> body) {
            return Mono.just(body.sha256());
        }

        @PatchMapping("/api/offers/{id}")
        Mono<ResponseEntity<String>> edit(
                @PathVariable UUID id, ReadBody<OfferPatch> body, @RequestHeader HttpHeaders headers) {
            IfMatch ifMatch = IfMatch.required(headers);
            if (!ifMatch.matches(CURRENT)) {
                throw new ProblemException(Problems.revisionMismatch(CURRENT)
                        .with("differences", List.of(Map.of("pointer", "/name", "theirs", "x"))));
            }
            Problems.refuseIfAny(body.faults(), List.of());
            return Mono.just(ResponseEntity.ok()
                    .eTag(CURRENT.toETag())
                    .body(body.value().name().toString()));
        }

        @GetMapping(path = "/api/offers", produces = "application/json")
        Page<Integer> list(QueryParameters query, Caller caller) {
            PageRequest request = PageRequest.from(query);
            query.check();
            String scope = caller.organization() + "/offers";
            int from = request.cursor() == null
                    ? 0
                    : Integer.parseInt(cursors.read(request.cursor(), scope).id());
            List<Integer> found = new ArrayList<>();
            for (int next = from + 1; next <= Math.min(5, from + request.limit() + 1); next++) {
                found.add(next);
            }
            return Page.of(
                    found, request.limit(), last -> cursors.write(new Cursor(List.of(), last.toString()), scope));
        }

        @GetMapping("/api/trace")
        Mono<String> trace() {
            return TraceContext.current().map(Object::toString);
        }

        @PostMapping("/api/plain")
        Mono<String> plain(@RequestBody Map<String, Object> body) {
            return Mono.just("ok");
        }

        @GetMapping("/api/defect")
        Mono<String> defect() {
            return Mono.error(new IllegalStateException("secret of ann@contoso.example"));
        }

        @GetMapping("/api/busy")
        Mono<String> busy() {
            return Mono.error(new Busy());
        }

        @GetMapping("/api/store-away")
        Mono<String> storeAway() {
            return Mono.error(new RuntimeException(new MongoTimeoutException("host db.internal")));
        }

        @GetMapping("/v1.0/compatible")
        Mono<String> compatible() {
            return Mono.error(new ProblemException(Problems.notFound()));
        }

        private static List<Fault> rules(Offer offer) {
            return offer.name() == null
                    ? List.of(Fault.of("/name", FaultCode.REQUIRED_FIELD_MISSING, "No name.", "Send one.", "D-03"))
                    : List.of();
        }
    }

    /** Another API's errors on its own paths. */
    static class CompatibleErrors implements ProblemFormat {

        @Override
        public boolean appliesTo(ServerWebExchange exchange) {
            return exchange.getRequest().getPath().value().startsWith("/v1.0/");
        }

        @Override
        public MediaType mediaType() {
            return MediaType.APPLICATION_JSON;
        }

        @Override
        public Object body(Problem problem, String correlationId) {
            return Map.of("error", Map.of("code", problem.reason().status().value()));
        }
    }

    private static TestIssuer issuer;
    private static TestService service;
    private static WebTestClient client;

    @BeforeAll
    static void start() {
        issuer = new TestIssuer();
        service = TestService.start(issuer, Map.of(), Offers.class, CompatibleErrors.class);
        client = service.as(issuer.token());
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    private static JsonNode problem(WebTestClient.ResponseSpec answer, int status, String reason) {
        JsonNode body = answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).isNotNull();
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("reason").asString()).isEqualTo(reason);
        assertThat(body.path("type").asString()).startsWith("urn:cosell:problem:");
        assertThat(body.path("title").asString()).isNotBlank();
        assertThat(body.path("detail").asString()).isNotBlank();
        assertThat(body.path("errors").isArray()).isTrue();
        assertThat(body.path("correlationId").asString()).matches("[0-9a-f]{32}");
        return body;
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }

    private static WebTestClient.ResponseSpec post(String json) {
        return client.post()
                .uri("/api/offers")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private static WebTestClient.ResponseSpec patch(String ifMatch, String json) {
        var request = client.patch()
                .uri("/api/offers/6f1c0a52-7c0e-4e0b-9d7b-3b0a2d6a4c11")
                .contentType(MediaType.valueOf("application/merge-patch+json"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .bodyValue(json)
                .exchange();
    }

    @Test
    void aGoodRequestIsAnsweredWithNullsPlainDecimalsAndIsoTimes() {
        post("{\"name\":\"x\"}")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("{\"name\":\"ann\",\"value\":1000,\"at\":\"2026-11-02T09:30:00Z\",\"nothing\":null}");
    }

    @Test
    void fiveFaultsAreOneAnswerWithFiveEntries() {
        JsonNode problem = problem(
                post("{\"value\":\"1\",\"seats\":1.5,\"closes\":\"soon\",\"tag\":[]}"),
                400,
                "REQUEST_VALIDATION_FAILED");

        assertThat(pointers(problem)).containsExactlyInAnyOrder("/value", "/seats", "/closes", "/tag", "/name");
        assertThat(problem.path("errors").get(4))
                .hasToString("{\"pointer\":\"/name\",\"code\":\"REQUIRED_FIELD_MISSING\",\"message\":\"No name.\","
                        + "\"fix\":\"Send one.\",\"rule\":\"D-03\"}");
    }

    @Test
    void aRuleOfTheDomainAloneIsA422() {
        problem(post("{}"), 422, "BUSINESS_VALIDATION_FAILED");
    }

    @Test
    void brokenJsonSaysWhereItBreaks() {
        JsonNode problem = problem(post("{\"name\":\n  oops}"), 400, "MALFORMED_JSON");

        assertThat(problem.path("detail").asString()).contains("Line 2, column");
    }

    @ParameterizedTest
    @ValueSource(ints = {1024 * 1024 + 1, 2 * 1024 * 1024})
    void aBodyBeyondOneMebibyteIsTooLarge(int bytes) throws Exception {
        String body = "{\"name\":\"" + "x".repeat(bytes - 11) + "\"}";
        HttpRequest.BodyPublisher withLength = HttpRequest.BodyPublishers.ofString(body);
        HttpRequest.BodyPublisher chunked = HttpRequest.BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(send(withLength).statusCode()).isEqualTo(413);
        assertThat(send(chunked).statusCode()).isEqualTo(413);
        assertThat(send(chunked).body()).contains("PAYLOAD_TOO_LARGE");
    }

    private static HttpResponse<String> send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + service.port() + "/api/offers"))
                    .header("Authorization", "Bearer " + issuer.token())
                    .header("Content-Type", "application/json")
                    .POST(body)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aBodyOfOneMebibyteIsRead() {
        String body = "{\"name\":\"x\"" + " ".repeat(1024 * 1024 - 12) + "}";

        assertThat(body).hasSize(1024 * 1024);
        post(body).expectStatus().isOk();
    }

    @Test
    void springsOwnBodiesHaveTheSameLimitAndShape() {
        problem(
                client.post()
                        .uri("/api/plain")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}")
                        .exchange(),
                413,
                "PAYLOAD_TOO_LARGE");
        problem(
                client.post()
                        .uri("/api/plain")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{oops")
                        .exchange(),
                400,
                "REQUEST_VALIDATION_FAILED");
    }

    @Test
    @DisplayName("D-21 an edit without a revision gets 428, a stale one 412 with what differs")
    void editsAreGuardedByARevision() {
        problem(patch(null, "{}"), 428, "REVISION_REQUIRED");
        JsonNode stale = problem(patch("\"0-6\"", "{}"), 412, "REVISION_MISMATCH");
        assertThat(stale.path("differences").get(0).path("pointer").asString()).isEqualTo("/name");
        patch("\"0-7\"", "{\"name\":null}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0-7\"")
                .expectBody(String.class)
                .isEqualTo("Cleared[]");
    }

    @Test
    void anEmptyBodyMayStandForAnEmptyObject() {
        var close = client.post().uri("/api/offers/6f1c0a52-7c0e-4e0b-9d7b-3b0a2d6a4c11/close");
        String empty = CanonicalJson.sha256(new tools.jackson.databind.json.JsonMapper().readTree("{}"));

        close.exchange().expectStatus().isOk().expectBody(String.class).isEqualTo(empty);
        problem(
                client.post()
                        .uri("/api/offers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .exchange(),
                400,
                "REQUEST_VALIDATION_FAILED");
    }

    @Test
    void anUnknownRouteIsA404() {
        problem(client.get().uri("/api/nowhere").exchange(), 404, "NOT_FOUND");
    }

    @Test
    void aPathThatCouldBeUnderstoodInTwoWaysIsRefusedInWords() {
        problem(client.get().uri("/api/offers/a%0Ab").exchange(), 400, "REQUEST_FAILED");
    }

    @Test
    void anIdOfAnotherFormIsNamed() {
        JsonNode problem =
                problem(client.post().uri("/api/offers/17/close").exchange(), 400, "REQUEST_VALIDATION_FAILED");

        assertThat(pointers(problem)).containsExactly("/path/id");
    }

    /** Spring takes a blank part of a path for a fault of its own. */
    @Test
    void aBlankPartOfAPathIsAFaultOfTheRequest() {
        var problem = problem(
                client.post().uri("/api/offers/{id}/close", "\u001e").exchange(), 400, "REQUEST_VALIDATION_FAILED");

        assertThat(pointers(problem)).containsExactly("/path/id");
    }

    @Test
    void anotherMethodIsA405ThatSaysWhichOnesThereAre() {
        EntityExchangeResult<byte[]> answer =
                client.delete().uri("/api/offers").exchange().expectBody().returnResult();

        assertThat(answer.getStatus().value()).isEqualTo(405);
        assertThat(answer.getResponseHeaders().getFirst("Allow")).contains("POST");
        problem(client.delete().uri("/api/offers").exchange(), 405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/jsonx"})
    void anotherMediaTypeIsA415(String type) {
        problem(
                client.post()
                        .uri("/api/offers")
                        .header("Content-Type", type)
                        .bodyValue("{}".getBytes(StandardCharsets.UTF_8))
                        .exchange(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void anUnacceptableAnswerIsA406() {
        problem(
                client.get()
                        .uri("/api/offers")
                        .accept(MediaType.APPLICATION_PDF)
                        .exchange(),
                406,
                "NOT_ACCEPTABLE");
    }

    @Test
    void unknownAndBadParametersAreNamedAtOnce() {
        JsonNode problem = problem(
                client.get().uri("/api/offers?limit=0&cursr=x&count=maybe").exchange(),
                400,
                "REQUEST_VALIDATION_FAILED");

        assertThat(pointers(problem)).containsExactly("/query/limit", "/query/count", "/query/cursr");
    }

    @Test
    void pagesShowEveryElementOnce() {
        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = client.get()
                    .uri("/api/offers?limit=2" + cursor)
                    .exchange()
                    .expectBody(JsonNode.class)
                    .returnResult()
                    .getResponseBody();
            page.path("items").forEach(item -> seen.add(item.asInt()));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asString();
        }

        assertThat(seen).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aCursorOfAnotherOrganizationIsRefused() {
        JsonNode page = client.get()
                .uri("/api/offers?limit=2")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        WebTestClient fabrikam = service.as(issuer.token(claims -> claims.claim("org", "fabrikam")));

        problem(
                fabrikam.get()
                        .uri("/api/offers?cursor=" + page.path("nextCursor").asString())
                        .exchange(),
                400,
                "REQUEST_VALIDATION_FAILED");
    }

    @Test
    void aDefectSaysNothingInternalAndIsLoggedOnceWithoutMessages(CapturedOutput output) {
        JsonNode problem = problem(client.get().uri("/api/defect").exchange(), 500, "INTERNAL_ERROR");

        assertThat(problem.toString()).doesNotContain("secret", "IllegalState", "contoso");
        assertThat(output.getAll())
                .containsOnlyOnce("Request GET /api/defect failed, correlation id "
                        + problem.path("correlationId").asString())
                .contains("IllegalStateException")
                .doesNotContain("ann@contoso.example", "secret of");
    }

    @Test
    void whatPassesByItselfIsA503WithRetryAfter() {
        client.get().uri("/api/store-away").exchange().expectHeader().exists("Retry-After");
        JsonNode away = problem(client.get().uri("/api/store-away").exchange(), 503, "STORE_UNAVAILABLE");
        problem(client.get().uri("/api/busy").exchange(), 503, "TEMPORARILY_UNAVAILABLE");

        assertThat(away.toString()).doesNotContain("db.internal");
    }

    @Test
    void anotherApiKeepsItsOwnErrorsOnItsPathsOnly() {
        client.get()
                .uri("/v1.0/compatible")
                .exchange()
                .expectBody(String.class)
                .isEqualTo("{\"error\":{\"code\":404}}");
        service.anonymous()
                .get()
                .uri("/v1.0/compatible")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody(String.class)
                .isEqualTo("{\"error\":{\"code\":401}}");
    }

    @Test
    void aTraceGoesOnAndIsNamedInTheAnswer() {
        String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        client.get()
                .uri("/api/trace")
                .header("traceparent", parent)
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "4bf92f3577b34da6a3ce929d0e0e4736")
                .expectBody(String.class)
                .value(seen -> assertThat(seen)
                        .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                        .isNotEqualTo(parent));
        client.get()
                .uri("/api/nowhere")
                .header("X-Request-Id", "mine-1")
                .header("traceparent", parent)
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "mine-1")
                .expectBody()
                .jsonPath("$.correlationId")
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        client.get()
                .uri("/api/trace")
                .header("X-Request-Id", "not allowed!")
                .exchange()
                .expectHeader()
                .valueMatches("X-Request-Id", "[0-9a-f]{32}");
    }
}
