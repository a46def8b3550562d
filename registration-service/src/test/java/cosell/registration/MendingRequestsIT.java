package cosell.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import cosell.platform.test.infrastructure.RunningService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What operators may order here, and how it is refused. */
class MendingRequestsIT {

    private static final String OPS = "/api/ops/registration";

    private static RunningService service;
    private static WebTestClient operator;

    @BeforeAll
    static void start() {
        service = RunningService.start(RegistrationService.application(), "registration_mending");
        operator = service.as("operator@platform.example");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void letsOnlyOperatorsIn() {
        service.as("admin@contoso.example")
                .post()
                .uri(OPS + "/rebuild")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void namesEverythingThatIsWrongWithAResend() {
        post("/resend", """
                {"aggregate":"nobody","from":0,"since":"2999-01-01T00:00:00Z","collection":"deals","colour":"red"}
                """)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(JsonValues.exactly("/colour", "/since", "/since", "/from", "/collection", "/aggregate"));
        post("/resend", "{}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("REQUIRED_FIELD_MISSING");
        post("/rebuild", "{\"collection\":\"registrations\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(JsonValues.exactly("/collection"));
    }

    @Test
    void aKeyNamesOneOperation() {
        String key = UUID.randomUUID().toString();

        String first = started(key, "{}");
        String again = started(key, "{}");

        assertThat(again).isEqualTo(first);
        operator.post()
                .uri(OPS + "/rebuild")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"collection\":\"deals\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        Awaitility.await("the operation's end")
                .atMost(Duration.ofSeconds(20))
                .until(() -> "DONE".equals(read("/operations/" + first, "$.state")));
        assertThat(read("/audit?limit=1", "$.items[0].act.action")).isEqualTo("rebuild");
        assertThat(read("/positions/missed", "$.items.length()")).isEqualTo("0");
        assertThat(read("/intents", "$.items.length()")).isEqualTo("0");
    }

    private static WebTestClient.ResponseSpec post(String path, String body) {
        return operator.post()
                .uri(OPS + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static String started(String key, String body) {
        return text(
                operator.post()
                        .uri(OPS + "/rebuild")
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isAccepted(),
                "$.id");
    }

    private static String read(String path, String json) {
        return text(operator.get().uri(OPS + path).exchange().expectStatus().isOk(), json);
    }

    private static String text(WebTestClient.ResponseSpec answer, String json) {
        byte[] body = Objects.requireNonNull(answer.expectBody().returnResult().getResponseBody());
        return String.valueOf(JsonPath.<Object>read(new String(body, StandardCharsets.UTF_8), json));
    }
}
