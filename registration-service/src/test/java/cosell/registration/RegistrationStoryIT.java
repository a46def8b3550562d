package cosell.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import cosell.platform.events.Topics;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.schemas.RegistrationEvent;
import cosell.schemas.RegistrationStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From other services' events to a closed registration, over the real wire. */
class RegistrationStoryIT {

    private static RunningService service;
    private static SourceTopics topics;
    private static TopicLog<RegistrationEvent> published;

    private static WebTestClient admin;
    private static WebTestClient reviewer;

    @BeforeAll
    static void start() {
        service = RunningService.start(RegistrationService.application(), "registration_story");
        topics = new SourceTopics();
        topics.addContoso();
        published = TopicLog.of(Topics.REGISTRATIONS, RegistrationEvent.class);
        admin = service.as("admin@contoso.example");
        reviewer = service.as("reviewer@msft.example");
    }

    @AfterAll
    static void stop() {
        published.close();
        topics.close();
        service.close();
    }

    @Test
    @DisplayName("G-01 to G-05 a won co-sell deal is registered: five faults, mended, approved, closed")
    void aWonDealIsRegistered() {
        UUID deal = UUID.randomUUID();
        topics.createdAndWon(deal, Duration.ofHours(73));
        topics.vendorAccepts(deal);
        awaitEligible(deal);

        String registration = draft(deal, RegistrationForms.withFiveFaults(deal));
        admin.post()
                .uri(registration + "/submit")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("BUSINESS_VALIDATION_FAILED")
                .jsonPath("$.errors[*].pointer")
                .value(JsonValues.exactly(
                        "/contract/startsOn",
                        "/contract/endsOn",
                        "/contract/totalValue/currency",
                        "/contract/namesSolution",
                        "/contact/phone"))
                .jsonPath("$.errors[0].fix")
                .isNotEmpty()
                .jsonPath("$.errors[0].rule")
                .isEqualTo("G-03");
        reviewer.get().uri(registration).exchange().expectStatus().isNotFound();

        put(registration, RegistrationForms.good(deal), "\"0-1\"")
                .expectStatus()
                .isOk();
        admin.post()
                .uri(registration + "/submit")
                .header("Idempotency-Key", "submit-" + deal)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0-3\"")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("VALIDATING");
        reviewer.post()
                .uri(registration + "/approve")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("CLOSED")
                .jsonPath("$.reviewer")
                .isNotEmpty();

        List<RegistrationEvent> events = published.waitForCount(
                "the whole life", 6, event -> event.getState().getDealId().equals(deal));
        assertThat(events)
                .extracting(event -> event.getState().getStatus())
                .containsExactly(
                        RegistrationStatus.DRAFT,
                        RegistrationStatus.DRAFT,
                        RegistrationStatus.SUBMITTED,
                        RegistrationStatus.VALIDATING,
                        RegistrationStatus.APPROVED,
                        RegistrationStatus.CLOSED);
        assertThat(events).extracting(RegistrationEvent::getSequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    @DisplayName("G-05 sent back by the reviewer, mended, submitted again and rejected, it makes room for another")
    void aRegistrationIsSentBackAndRejected() {
        UUID deal = eligibleDeal();
        String registration = draft(deal, RegistrationForms.good(deal));
        submit(registration);

        reviewer.post()
                .uri(registration + "/request-action")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"faults\":[{\"pointer\":\"/documents/0\",\"message\":\"It can't be opened.\"}]}")
                .exchange()
                .expectStatus()
                .isOk();
        admin.get()
                .uri(registration)
                .exchange()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("ACTION_REQUIRED")
                .jsonPath("$.faults[0].message")
                .isEqualTo("It can't be opened.");
        submit(registration);
        reviewer.post()
                .uri(registration + "/reject")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"reason\":\"Still not.\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.decisionReason")
                .isEqualTo("Still not.");

        draft(deal, RegistrationForms.good(deal));
    }

    @Test
    @DisplayName("G-02 a deal won 71 h after it was created is flagged beforehand and to the reviewer")
    void aDealThatWasWonEarlyIsFlagged() {
        UUID deal = UUID.randomUUID();
        topics.createdAndWon(deal, Duration.ofHours(71));
        topics.vendorAccepts(deal);
        awaitEligible(deal);

        eligibility(admin, deal)
                .jsonPath("$.flags")
                .isEqualTo(List.of("EARLY_WON"))
                .jsonPath("$.timing.earlyWon")
                .isEqualTo(true)
                .jsonPath("$.timing.earlyUntil")
                .isEqualTo("2026-11-05T09:00:00Z");
        String registration = draft(deal, RegistrationForms.good(deal));
        submit(registration);

        reviewer.get()
                .uri(registration)
                .exchange()
                .expectBody()
                .jsonPath("$.flags")
                .isEqualTo(List.of("EARLY_WON"));
    }

    @Test
    @DisplayName("G-01 every condition is reported on its own, met or not, with its facts")
    void everyConditionIsReported() {
        UUID deal = UUID.randomUUID();
        topics.created(deal);
        awaitDeal(deal);

        eligibility(admin, deal)
                .jsonPath("$.eligible")
                .isEqualTo(false)
                .jsonPath("$.criteria[?(@.met == true)].code")
                .value(JsonValues.exactly("REGISTRABLE_TYPE", "ELIGIBLE_SOLUTION"))
                .jsonPath("$.criteria[?(@.code == 'DEAL_WON')].status")
                .isEqualTo("ACCEPTED")
                .jsonPath("$.criteria[?(@.code == 'VENDOR_TOOK_PART')].invitation")
                .isEqualTo("PENDING")
                .jsonPath("$.programmes[0].questions[*].code")
                .value(JsonValues.exactly("runsOn", "tenant", "pricingModel"));
    }

    @Test
    @DisplayName("G-04 one live registration per deal and solution; another solution has its own")
    void oneLiveRegistrationPerDealAndSolution() {
        UUID deal = eligibleDeal();
        draft(deal, RegistrationForms.good(deal));

        post(admin, RegistrationForms.good(deal))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("DUPLICATE_KEY_VALUE")
                .jsonPath("$.errors[0].rule")
                .isEqualTo("G-04");
        draft(deal, RegistrationForms.of(deal, "SOL-1002-CON"));
    }

    @Test
    @DisplayName("G-04 of several that come at once exactly one is drafted")
    void ofSeveralThatComeAtOnceExactlyOneIsDrafted() {
        UUID deal = eligibleDeal();

        List<Integer> answers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> status(deal))).limit(6).toList().stream()
                        .map(CompletableFuture::join)
                        .sorted()
                        .toList();

        assertThat(answers).containsExactly(201, 422, 422, 422, 422, 422);
    }

    @Test
    @DisplayName("G-07 the same customer, solution and contract from two deals is shown to the reviewer only")
    void possibleDuplicatesAreShownToTheReviewer() {
        UUID one = eligibleDeal();
        UUID other = new UUID(one.getMostSignificantBits(), UUID.randomUUID().getLeastSignificantBits());
        topics.createdAndWon(other, Duration.ofHours(73));
        topics.vendorAccepts(other);
        awaitEligible(other);
        String first = draft(one, RegistrationForms.good(one));
        String second = draft(other, RegistrationForms.good(other));

        submit(first);
        flags(reviewer, first, List.of());
        submit(second);

        flags(reviewer, first, List.of("POSSIBLE_DUPLICATE"));
        flags(reviewer, second, List.of("POSSIBLE_DUPLICATE"));
        flags(admin, first, List.of());
    }

    @Test
    void eventsThatArriveOutOfOrderTakeEffectInOrder() {
        UUID deal = UUID.randomUUID();
        topics.vendorAccepts(deal);

        topics.won(deal, Duration.ofHours(80));
        topics.created(deal);

        awaitEligible(deal);
    }

    @Test
    @DisplayName("V-01 V-02 each sees what is theirs: reader, team, other location, other organization, vendor")
    void eachSeesWhatIsTheirs() {
        UUID deal = eligibleDeal();
        String draft = draft(deal, RegistrationForms.good(deal));

        for (String user : List.of(
                "admin@contoso.example",
                "seattle-admin@contoso.example",
                "seattle@contoso.example",
                "reader@contoso.example")) {
            service.as(user).get().uri(draft).exchange().expectStatus().isOk();
            listed(user, deal, 1);
        }
        for (String user : List.of(
                "praha@contoso.example",
                "admin@fabrikam.example",
                "seller@msft.example",
                "reviewer@msft.example",
                "operator@platform.example")) {
            service.as(user).get().uri(draft).exchange().expectStatus().isNotFound();
            service.as(user)
                    .post()
                    .uri(draft + "/submit")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
            listed(user, deal, 0);
        }
        service.as("reader@contoso.example")
                .post()
                .uri(draft + "/submit")
                .exchange()
                .expectStatus()
                .isForbidden();
        admin.post().uri(draft + "/approve").exchange().expectStatus().isForbidden();

        submit(draft);

        reviewer.get().uri(draft).exchange().expectStatus().isOk();
        listed("reviewer@msft.example", deal, 1);
        reviewer.post().uri(draft + "/submit").exchange().expectStatus().isForbidden();
        service.as("seller@msft.example")
                .get()
                .uri(draft)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aListIsReadPageByPage() {
        UUID deal = eligibleDeal();
        draft(deal, RegistrationForms.good(deal));
        draft(deal, RegistrationForms.of(deal, "SOL-1002-CON"));

        String cursor = new String(
                Objects.requireNonNull(admin.get()
                        .uri("/api/registrations?dealId={id}&limit=1&count=true", deal)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.items[0].solutionId")
                        .isEqualTo("SOL-1002-CON")
                        .jsonPath("$.count")
                        .isEqualTo(2)
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);
        String next = JsonPath.read(cursor, "$.nextCursor");

        admin.get()
                .uri("/api/registrations?dealId={id}&limit=1&cursor={next}", deal, next)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].solutionId")
                .isEqualTo("SOL-1001-CON")
                .jsonPath("$.nextCursor")
                .isEmpty();
    }

    private static int status(UUID deal) {
        return post(admin, RegistrationForms.good(deal))
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static void flags(WebTestClient client, String registration, List<String> flags) {
        client.get()
                .uri(registration)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.flags")
                .isEqualTo(flags);
    }

    private static UUID eligibleDeal() {
        UUID deal = UUID.randomUUID();
        topics.createdAndWon(deal, Duration.ofHours(73));
        topics.vendorAccepts(deal);
        awaitEligible(deal);
        return deal;
    }

    private static void awaitEligible(UUID deal) {
        Awaitility.await("an eligible deal")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> eligibility(admin, deal).jsonPath("$.eligible").isEqualTo(true));
    }

    private static void awaitDeal(UUID deal) {
        Awaitility.await("the deal").atMost(Duration.ofSeconds(20)).untilAsserted(() -> eligibility(admin, deal));
    }

    private static WebTestClient.BodyContentSpec eligibility(WebTestClient client, UUID deal) {
        return client.get()
                .uri("/api/registrations/eligibility?dealId={id}", deal)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static String draft(UUID deal, String body) {
        return String.valueOf(post(admin, body)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"0-1\"")
                .expectBody()
                .jsonPath("$.dealId")
                .isEqualTo(deal.toString())
                .returnResult()
                .getResponseHeaders()
                .getLocation());
    }

    private static WebTestClient.ResponseSpec post(WebTestClient client, String body) {
        return client.post()
                .uri("/api/registrations")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static WebTestClient.ResponseSpec put(String registration, String body, String ifMatch) {
        return admin.put()
                .uri(registration)
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", ifMatch)
                .bodyValue(body)
                .exchange();
    }

    private static void submit(String registration) {
        admin.post()
                .uri(registration + "/submit")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("VALIDATING");
    }

    private static void listed(String user, UUID deal, int count) {
        service.as(user)
                .get()
                .uri("/api/registrations?dealId={id}", deal)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(count);
    }
}
