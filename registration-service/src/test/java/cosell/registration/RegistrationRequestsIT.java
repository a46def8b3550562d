package cosell.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import cosell.platform.test.infrastructure.RunningService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Requests as they should not be, or come twice, and the documented answer to each. */
class RegistrationRequestsIT {

    private static RunningService service;
    private static SourceTopics topics;
    private static WebTestClient admin;

    @BeforeAll
    static void start() {
        service = RunningService.start(RegistrationService.application(), "registration_requests");
        topics = new SourceTopics();
        topics.addContoso();
        admin = service.as("admin@contoso.example");
    }

    @AfterAll
    static void stop() {
        topics.close();
        service.close();
    }

    @Test
    void everyFaultOfAFormIsNamedAtOnceTogetherWithWhatTheRulesSay() {
        UUID deal = UUID.randomUUID();
        topics.created(deal);
        awaitDeal(deal);

        post("""
                {"dealId":"%s","colour":"red","contract":{"kind":"OLD","signedOn":"yesterday","perpetual":"yes",
                 "totalValue":{"amount":1.00001,"currency":"USD"}},"documents":[{"reference":"here"}]}
                """.formatted(deal))
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("REQUEST_VALIDATION_FAILED")
                .jsonPath("$.errors[*].pointer")
                .value(JsonValues.exactly(
                        "/colour",
                        "/contract/kind",
                        "/contract/signedOn",
                        "/contract/perpetual",
                        "/contract/totalValue/amount",
                        "/documents/0/name",
                        "/dealId",
                        "/dealId"));
    }

    @Test
    void aFormWithoutADealSaysSo() {
        post("{\"programme\":7}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(JsonValues.exactly("/programme", "/dealId"));
    }

    @Test
    @DisplayName("G-01 a deal that is not won gets no registration, and every reason why")
    void aDealThatIsNotWonGetsNoRegistration() {
        UUID deal = UUID.randomUUID();
        topics.created(deal);
        awaitDeal(deal);

        post(RegistrationForms.good(deal))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("INCOMPATIBLE_STATE")
                .jsonPath("$.errors[*].rule")
                .value(JsonValues.exactly("G-01", "G-01"))
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
    }

    @Test
    void unknownAndForeignDealsAnswerTheSame() {
        UUID deal = eligibleDeal();
        WebTestClient foreign = service.as("admin@fabrikam.example");

        String known = body(foreign, deal);
        String unknown = body(foreign, UUID.randomUUID());

        assertThat(known).isEqualTo(unknown);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        service.anonymous()
                .get()
                .uri("/api/registrations")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void unknownParametersAndBadOnesAreRefusedByName() {
        admin.get()
                .uri("/api/registrations?state=OPEN&colour=red&limit=0")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(JsonValues.exactly("/query/state", "/query/colour", "/query/limit"));
        admin.get()
                .uri("/api/registrations/eligibility")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/query/dealId");
    }

    @Test
    void anEditNamesTheRevisionItWasMadeOn() {
        UUID deal = eligibleDeal();
        String registration = created(RegistrationForms.good(deal), "edit-" + deal);

        put(registration, null, RegistrationForms.withFiveFaults(deal))
                .expectStatus()
                .isEqualTo(428);
        put(registration, "\"0-7\"", RegistrationForms.withFiveFaults(deal))
                .expectStatus()
                .isEqualTo(412)
                .expectHeader()
                .valueEquals("ETag", "\"0-1\"");
        put(registration, "\"0-1\"", RegistrationForms.withFiveFaults(UUID.randomUUID()))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/dealId");
        put(registration, "\"0-1\"", RegistrationForms.withFiveFaults(deal))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0-2\"");
    }

    @Test
    void aRepeatedCreationFindsTheFirstOne() {
        UUID deal = eligibleDeal();
        String first = created(RegistrationForms.good(deal), "key-" + deal);

        post(RegistrationForms.good(deal), "key-" + deal)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true")
                .expectHeader()
                .valueEquals("Location", first);
        post(RegistrationForms.withFiveFaults(deal), "key-" + deal)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("CONFLICT_IDEMPOTENCY_KEY");
    }

    @Test
    void aRepeatedSubmissionIsAnsweredFromTheFirst() {
        UUID deal = eligibleDeal();
        String registration = created(RegistrationForms.good(deal), "key-" + deal);

        submit(registration, "submit-" + deal).expectHeader().doesNotExist("Idempotency-Replayed");
        submit(registration, "submit-" + deal).expectHeader().valueEquals("Idempotency-Replayed", "true");
        admin.post()
                .uri(registration + "/submit")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.errors[0].rule")
                .isEqualTo("G-05");
    }

    @Test
    void aCommandWaitsForTheCopyItWasMadeOnAndSaysWhenItDoesNotCome() {
        UUID deal = eligibleDeal();

        admin.post()
                .uri("/api/registrations")
                .header("If-Deal-Sequence", "0-3")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(RegistrationForms.good(deal))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .valueEquals("Retry-After", "1")
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("COPY_BEHIND");
        admin.post()
                .uri("/api/registrations")
                .header("If-Deal-Sequence", "0-2")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(RegistrationForms.good(deal))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void aDealThatAppearsWhileOneWaitsIsFound() {
        UUID deal = UUID.randomUUID();
        topics.vendorAccepts(deal);
        topics.createdAndWon(deal, Duration.ofHours(73));

        admin.get()
                .uri("/api/registrations/eligibility?dealId={id}", deal)
                .header("If-Deal-Sequence", "0-2")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aDirectoryThatHasNotArrivedYetIsNoAnswer() {
        UUID deal = UUID.randomUUID();
        topics.createdByFabrikam(deal);

        service.as("admin@fabrikam.example")
                .get()
                .uri("/api/registrations/eligibility?dealId={id}", deal)
                .header("If-Deal-Sequence", "0-1")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "1")
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("DEPENDENCY_UNAVAILABLE");
    }

    private static String body(WebTestClient client, UUID deal) {
        byte[] body = client.get()
                .uri("/api/registrations/eligibility?dealId={id}", deal)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("NOT_FOUND")
                .returnResult()
                .getResponseBody();
        return JsonPath.read(new String(Objects.requireNonNull(body), StandardCharsets.UTF_8), "$.detail");
    }

    private static UUID eligibleDeal() {
        UUID deal = UUID.randomUUID();
        topics.createdAndWon(deal, Duration.ofHours(73));
        topics.vendorAccepts(deal);
        Awaitility.await("an eligible deal")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> admin.get()
                        .uri("/api/registrations/eligibility?dealId={id}", deal)
                        .exchange()
                        .expectBody()
                        .jsonPath("$.eligible")
                        .isEqualTo(true));
        return deal;
    }

    private static void awaitDeal(UUID deal) {
        Awaitility.await("the deal")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> admin.get()
                        .uri("/api/registrations/eligibility?dealId={id}", deal)
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    private static WebTestClient.ResponseSpec submit(String registration, String key) {
        return admin.post()
                .uri(registration + "/submit")
                .header("Idempotency-Key", key)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static String created(String body, String key) {
        return String.valueOf(post(body, key)
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation());
    }

    private static WebTestClient.ResponseSpec post(String body) {
        return post(body, UUID.randomUUID().toString());
    }

    private static WebTestClient.ResponseSpec post(String body, String key) {
        return admin.post()
                .uri("/api/registrations")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static WebTestClient.ResponseSpec put(String registration, @Nullable String ifMatch, String body) {
        return admin.put()
                .uri(registration)
                .headers(headers -> {
                    if (ifMatch != null) {
                        headers.set("If-Match", ifMatch);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
