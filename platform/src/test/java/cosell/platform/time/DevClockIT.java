package cosell.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.embedded.broker.EmbeddedBroker;
import cosell.platform.security.TestIssuer;
import cosell.platform.web.TestService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Two services on one broker, whose clocks are moved together. */
class DevClockIT {

    @TempDir
    private static Path directory;

    private static TestIssuer issuer;
    private static EmbeddedBroker broker;
    private static TestService deals;
    private static TestService invitations;

    @BeforeAll
    static void start() {
        issuer = new TestIssuer();
        broker = EmbeddedBroker.start(directory, 0);
        deals = service("deals-service", Map.of());
        invitations = service("invitations-service", Map.of());
    }

    @AfterAll
    static void stop() {
        invitations.close();
        deals.close();
        broker.close();
        issuer.close();
    }

    private static TestService service(String name, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "spring.application.name",
                name,
                "spring.kafka.bootstrap-servers",
                broker.bootstrapServers(),
                "cosell.dev.clock.enabled",
                "true"));
        settings.putAll(more);
        return TestService.start(issuer, settings);
    }

    private static WebTestClient.ResponseSpec advance(TestService by, String json) {
        return by.anonymous()
                .post()
                .uri("/api/dev/clock")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private static JsonNode json(WebTestClient.ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    private static Duration offset(TestService service) {
        return service.context().getBean(MovableClock.class).offset();
    }

    private static List<String> services(JsonNode answer) {
        return answer.path("instances")
                .valueStream()
                .map(instance -> instance.path("service").asString())
                .sorted()
                .toList();
    }

    @Test
    void oneCallMovesEveryServiceBeforeItAnswers() {
        Duration before = offset(deals);

        JsonNode answer =
                json(advance(deals, "{\"advance\":\"P14D\"}").expectStatus().isOk());

        assertThat(offset(deals)).isEqualTo(before.plusDays(14));
        assertThat(offset(invitations)).isEqualTo(before.plusDays(14));
        assertThat(services(answer)).contains("deals-service", "invitations-service");
        assertThat(Duration.parse(answer.path("offset").asString())).isEqualTo(before.plusDays(14));
        assertThat(Instant.parse(answer.path("now").asString()))
                .isBetween(
                        Instant.now().plus(before.plusDays(14)).minusSeconds(60),
                        Instant.now().plus(before.plusDays(14)));
    }

    @Test
    void movesAtTheSameTimeAllCount() {
        Duration before = offset(deals);

        List<CompletableFuture<Void>> moves = List.of(deals, invitations, deals, invitations).stream()
                .map(service -> CompletableFuture.runAsync(() -> advance(service, "{\"advance\":\"PT1H\"}")
                        .expectStatus()
                        .isOk()))
                .toList();
        moves.forEach(CompletableFuture::join);

        assertThat(offset(deals)).isEqualTo(before.plusHours(4));
        assertThat(offset(invitations)).isEqualTo(before.plusHours(4));
    }

    @Test
    void aServiceThatStartsLaterHasTheTimeBeforeItIsReady() {
        advance(deals, "{\"advance\":\"P2D\"}").expectStatus().isOk();

        try (TestService registration = service("registration-service", Map.of())) {
            registration
                    .anonymous()
                    .get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk();
            assertThat(offset(registration)).isEqualTo(offset(deals));
            assertThat(services(
                            json(deals.anonymous().get().uri("/api/dev/clock").exchange())))
                    .contains("registration-service");
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(services(json(
                                deals.anonymous().get().uri("/api/dev/clock").exchange())))
                        .doesNotContain("registration-service"));
    }

    @Test
    void whoDoesNotFollowIsNamed() {
        Map<String, Object> common = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (TestService impatient = service("impatient-service", Map.of("cosell.dev.clock.patience", "1s"));
                Consumer<byte[], byte[]> stuck =
                        DevClockKafka.of(common, "stuck-service").consumer()) {
            Awaitility.await().until(() -> {
                stuck.poll(Duration.ofMillis(100));
                return !stuck.assignment().isEmpty();
            });

            JsonNode answer = json(
                    advance(impatient, "{\"advance\":\"PT1H\"}").expectStatus().isEqualTo(503));

            assertThat(answer.path("reason").asString()).isEqualTo("CLOCK_NOT_REACHED");
            assertThat(answer.path("detail").asString())
                    .contains("stuck-service")
                    .doesNotContain("deals-service");
        }
    }

    @Test
    void badMovesAreRefused() {
        Duration before = offset(deals);

        assertThat(json(advance(deals, "{\"advance\":\"P-1D\",\"forward\":true}")
                                .expectStatus()
                                .isBadRequest())
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/forward");
        advance(deals, "{\"advance\":\"P-1D\"}").expectStatus().isBadRequest();
        advance(deals, "{\"advance\":14}").expectStatus().isBadRequest();
        advance(deals, "{}").expectStatus().isBadRequest();

        assertThat(offset(deals)).isEqualTo(before);
    }

    @Test
    void inProductionThereIsNoSuchRoute() {
        try (TestService production = service("deals-service", Map.of("spring.profiles.active", "production"))) {
            production
                    .as(issuer.token())
                    .get()
                    .uri("/api/dev/clock")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
            assertThat(production.context().getBeanNamesForType(DevClock.class)).isEmpty();
            assertThat(offset(production)).isZero();
        }
    }
}
