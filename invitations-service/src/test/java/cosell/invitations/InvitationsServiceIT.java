package cosell.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.events.Topics;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.schemas.DealChange;
import cosell.schemas.DealStatus;
import cosell.schemas.EngagementChange;
import cosell.schemas.EngagementEvent;
import cosell.schemas.InvitationState;
import cosell.schemas.PartnerChange;
import cosell.schemas.PartnerEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

class InvitationsServiceIT {

    private static final String CONTOSO = "admin@contoso.example";
    private static final String FABRIKAM = "admin@fabrikam.example";
    private static final String NORTHWIND = "admin@northwind.example";
    private static final String SELLER = "seller@msft.example";
    private static final String ACCEPTANCE = """
            {"name": "Field service for Adatum", "notes": "Ours alone", "crm": {"system": "dynamics", "id": "OPP-7"},
             "team": [{"name": "Ada Admin", "phone": "+4930901820", "email": "ada@fabrikam.example"}]}
            """;

    private static RunningService service;
    private static PublishedDeals deals;
    private static TopicLog<EngagementEvent> engagements;

    private final UUID deal = UUID.randomUUID();

    @BeforeAll
    static void start() {
        service = RunningService.start(
                InvitationsService.application(),
                "invitations_it",
                Map.of("cosell.directory.import", "classpath:demo/directory.json"));
        deals = new PublishedDeals();
        engagements = TopicLog.of(Topics.ENGAGEMENTS, EngagementEvent.class);
    }

    @AfterAll
    static void stop() {
        engagements.close();
        deals.close();
        service.close();
    }

    @Test
    @DisplayName("I-04a a created deal opens its engagement with the invitations it asked for, in order")
    void opensTheEngagement() {
        create("fabrikam", "tailspin", "msft");

        List<EngagementEvent> events = events(4);

        assertThat(events)
                .extracting(EngagementEvent::getChange)
                .containsExactly(
                        EngagementChange.OPENED,
                        EngagementChange.INVITATION_SENT,
                        EngagementChange.INVITATION_WITHDRAWN,
                        EngagementChange.INVITATION_SENT);
        assertThat(events).extracting(EngagementEvent::getSequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events.getFirst().getState().getInvitations())
                .extracting(invitation -> invitation.getState() + " " + invitation.getReason())
                .containsExactly("PENDING null", "WITHDRAWN NOT_IN_ECOSYSTEM", "PENDING null");
        assertThat(events.getFirst().getState().getInvitingDeal().getSequence()).isEqualTo(1);
    }

    @Test
    @DisplayName("I-05 of two people who answer at once one wins and the other is told the state")
    void oneAnswerWins() {
        create("fabrikam");
        events(2);
        UUID invitation = PublishedDeals.invitationOf(deal, "fabrikam");

        List<EntityExchangeResult<String>> answers = Stream.of("accept", "accept")
                .map(action -> CompletableFuture.supplyAsync(() -> post(FABRIKAM, invitation, action, ACCEPTANCE)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .extracting(EntityExchangeResult::getStatus)
                .containsExactlyInAnyOrder(HttpStatus.OK, HttpStatus.CONFLICT);
        assertThat(answers)
                .filteredOn(answer -> answer.getStatus() == HttpStatus.CONFLICT)
                .extracting(EntityExchangeResult::getResponseBody)
                .singleElement()
                .asString()
                .contains("INCOMPATIBLE_STATE", "INVALID_RESOURCE_STATE", "ACCEPTED", "I-05");
        EngagementEvent accepted = events(3).getLast();
        assertThat(accepted.getAcceptance().getNotes()).isEqualTo("Ours alone");
        assertThat(accepted.getState().toString()).doesNotContain("Ours alone", "OPP-7", "ada@fabrikam.example");
    }

    @Test
    @DisplayName("I-06 an invitation nobody answers expires, with its true deadline on record")
    void expires() {
        create("fabrikam");
        var deadline =
                events(2).getLast().getState().getInvitations().getFirst().getExpiresAt();
        UUID invitation = PublishedDeals.invitationOf(deal, "fabrikam");

        service.anonymous()
                .post()
                .uri("/api/dev/clock")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"advance\": \"P14D\"}")
                .exchange()
                .expectStatus()
                .isOk();
        EngagementEvent expired = of(EngagementChange.INVITATION_EXPIRED);

        assertThat(expired.getOccurredAt()).isEqualTo(deadline);
        assertThat(expired.getState().getInvitations()).singleElement().satisfies(ended -> {
            assertThat(ended.getState()).isEqualTo(InvitationState.EXPIRED);
            assertThat(ended.getEndedAt()).isEqualTo(deadline);
        });
        EntityExchangeResult<String> late = post(FABRIKAM, invitation, "accept", ACCEPTANCE);
        assertThat(late.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(late.getResponseBody()).contains("I-06", "EXPIRED");
    }

    @Test
    @DisplayName("I-06 a reminder goes out when seven days are left")
    void reminds() {
        create("fabrikam");
        events(2);

        service.anonymous()
                .post()
                .uri("/api/dev/clock")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"advance\": \"P7D\"}")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(of(EngagementChange.INVITATION_REMINDED).getDaysLeft()).isEqualTo(7);
    }

    @Test
    @DisplayName("I-08 a lost deal withdraws what is pending; nothing is said twice when its event comes again")
    void withdrawsForALostDeal() {
        create("fabrikam", "msft");
        events(3);
        var lost = deals.outbound(deal, "fabrikam", "msft")
                .setStatus(DealStatus.LOST)
                .build();

        deals.publish(DealChange.LOST, 2, lost);
        deals.publish(DealChange.LOST, 2, lost);
        deals.publish(DealChange.REGISTRATION_NOTED, 3, lost);

        assertThat(events(5).subList(3, 5))
                .extracting(EngagementEvent::getChange)
                .containsOnly(EngagementChange.INVITATION_WITHDRAWN);
        waitForCopy(3);
        assertThat(events(5)).hasSize(5);
    }

    @Test
    @DisplayName("V-01 a party sees its invitation, everybody else gets the same 404 as for an unknown one")
    void hidesFromOthers() {
        create("fabrikam");
        events(2);
        UUID invitation = PublishedDeals.invitationOf(deal, "fabrikam");
        String address = "/api/invitations/" + invitation;

        get(FABRIKAM, address)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("PENDING")
                .jsonPath("$.inviter.organization")
                .isEqualTo("contoso")
                .jsonPath("$.customerContact")
                .isEmpty()
                .jsonPath("$._links.accept.href")
                .isEqualTo(address + "/accept");
        get(CONTOSO, address)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$._links.withdraw")
                .exists();
        get("reader@contoso.example", address)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$._links.withdraw")
                .doesNotExist();
        for (String stranger : List.of(NORTHWIND, SELLER, "praha@contoso.example", "operator@platform.example")) {
            String unknown = body(get(stranger, "/api/invitations/" + UUID.randomUUID()));
            assertThat(body(get(stranger, address)).replaceAll("\"(instance|correlationId)\":\"[^\"]*\"", ""))
                    .as(stranger)
                    .isEqualTo(unknown.replaceAll("\"(instance|correlationId)\":\"[^\"]*\"", ""))
                    .contains("NOT_FOUND");
            get(stranger, "/api/engagements/" + PublishedDeals.engagementOf(deal))
                    .expectStatus()
                    .isNotFound();
        }
    }

    @Test
    @DisplayName("I-02 inviting later: waits for the copy, sends once per key, refuses what the rules refuse")
    void invitesLater() {
        create();
        String body = "{\"dealId\": \"%s\", \"invitee\": \"fabrikam\", \"solutions\": [{\"id\": \"SOL-2001-FAB\"}]}"
                .formatted(deal);

        EntityExchangeResult<String> first = invite(CONTOSO, body, "key-" + deal, "0-1");
        EntityExchangeResult<String> again = invite(CONTOSO, body, "key-" + deal, "0-1");
        EntityExchangeResult<String> otherBody =
                invite(CONTOSO, body.replace("fabrikam", "northwind"), "key-" + deal, "0-1");
        EntityExchangeResult<String> twice = invite(CONTOSO, body, "other-" + deal, "0-1");

        assertThat(first.getStatus()).isEqualTo(HttpStatus.CREATED);
        assertThat(again.getStatus()).isEqualTo(HttpStatus.CREATED);
        assertThat(again.getResponseHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.getResponseHeaders().getLocation())
                .isEqualTo(first.getResponseHeaders().getLocation());
        assertThat(otherBody.getResponseBody()).contains("CONFLICT_IDEMPOTENCY_KEY");
        assertThat(twice.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(twice.getResponseBody()).contains("INCOMPATIBLE_STATE", "I-04", "PENDING");
        assertThat(events(2))
                .extracting(EngagementEvent::getChange)
                .containsExactly(EngagementChange.OPENED, EngagementChange.INVITATION_SENT);
    }

    @Test
    void aCommandThatKnowsMoreThanTheCopyIsToldSo() {
        create();
        waitForCopy(1);
        String body = "{\"dealId\": \"%s\", \"invitee\": \"northwind\", \"solutions\": [{\"id\": \"SOL-3001-NOR\"}]}"
                .formatted(deal);

        EntityExchangeResult<String> behind = invite(CONTOSO, body, "behind-" + deal, "0-9");

        assertThat(behind.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(behind.getResponseBody()).contains("COPY_BEHIND", "0-9", "0-1");
        assertThat(behind.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isNotNull();
    }

    @Test
    @DisplayName("D-04 the form of the request and the rules are told in one answer")
    void tellsEverythingAtOnce() {
        var withoutContact = deals.outbound(deal)
                .setCustomerContact(null)
                .setConsents(List.of())
                .build();
        deals.publish(DealChange.CREATED, 1, withoutContact);
        waitForCopy(1);

        EntityExchangeResult<String> refused =
                invite(CONTOSO, "{\"dealId\": \"%s\", \"invitee\": \"msft\"}".formatted(deal), "bare-" + deal, "0-1");
        EntityExchangeResult<String> malformed = invite(
                CONTOSO,
                "{\"dealId\": \"%s\", \"invitee\": \"msft\", \"estimatedCloseDate\": \"soon\", \"colour\": 1, \"consent\": {}}"
                        .formatted(deal),
                "form-" + deal,
                "0-1");

        assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused.getResponseBody())
                .contains("\"/customerContact\"", "\"/consent\"", "D-04", "\"/help\"", "I-01");
        assertThat(malformed.getStatus()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(malformed.getResponseBody())
                .contains("\"/estimatedCloseDate\"", "\"/colour\"", "\"/customerContact\"", "\"/help\"", "PATCH");
    }

    @Test
    @DisplayName("V-03 cards show shared views of those who accepted, and nothing private")
    void showsCards() {
        create("fabrikam", "msft");
        events(3);
        UUID toFabrikam = PublishedDeals.invitationOf(deal, "fabrikam");
        assertThat(post(FABRIKAM, toFabrikam, "accept", ACCEPTANCE).getStatus()).isEqualTo(HttpStatus.OK);
        deals.publish(DealChange.RECEIVED, 1, deals.inbound(toFabrikam, deal).build());
        String address = "/api/engagements/" + PublishedDeals.engagementOf(deal);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(CONTOSO, address)
                        .expectBody()
                        .jsonPath("$.cards[1].shared.stage")
                        .isEqualTo("QUALIFIED"));

        get(CONTOSO, address)
                .expectBody()
                .jsonPath("$.cards[0].part")
                .isEqualTo("INVITER")
                .jsonPath("$.cards[1].name")
                .isEqualTo("Fabrikam")
                .jsonPath("$.cards[1].shared.value.amount")
                .isEqualTo(42000.0)
                .jsonPath("$.cards[2].state")
                .isEqualTo("PENDING")
                .jsonPath("$.cards[2].shared")
                .isEmpty();
        assertThat(body(get(CONTOSO, address))).doesNotContain("Private");
        get(SELLER, address).expectBody().jsonPath("$.cards.length()").isEqualTo(2);
        get(FABRIKAM, address)
                .expectBody()
                .jsonPath("$.cards[0].shared.stage")
                .isEqualTo("CREATED")
                .jsonPath("$.cards[2].organization")
                .isEqualTo("msft");
    }

    @Test
    void listsWhatWasSentAndReceivedPageByPage() {
        create("fabrikam", "northwind", "msft");
        events(4);

        String first = body(get(CONTOSO, "/api/invitations?role=sent&limit=2"));
        String cursor = first.replaceAll("(?s).*\"nextCursor\":\"([^\"]+)\".*", "$1");
        String second = body(get(CONTOSO, "/api/invitations?role=sent&limit=2&cursor=" + cursor));

        assertThat(Stream.of("fabrikam", "northwind", "msft")
                        .map(invitee ->
                                PublishedDeals.invitationOf(deal, invitee).toString())
                        .filter(id -> first.contains("\"id\":\"" + id) != second.contains("\"id\":\"" + id)))
                .hasSize(3);
        assertThat(body(get(NORTHWIND, "/api/invitations?role=received&state=PENDING")))
                .contains(PublishedDeals.invitationOf(deal, "northwind").toString())
                .doesNotContain(PublishedDeals.invitationOf(deal, "fabrikam").toString());
        assertThat(body(get(NORTHWIND, "/api/invitations?role=received&state=DECLINED")))
                .doesNotContain(PublishedDeals.invitationOf(deal, "northwind").toString());
        assertThat(body(get(NORTHWIND, "/api/invitations?role=both&colour=red")))
                .contains("/query/role", "/query/colour");
    }

    @Test
    @DisplayName("I-10 the directory is searched as one types; who is not enabled can't be found")
    void searchesTheDirectory() {
        assertThat(body(get(CONTOSO, "/api/partners?q=FABR")))
                .contains("\"fabrikam\"")
                .doesNotContain("northwind");
        assertThat(body(get(CONTOSO, "/api/partners?q=tail"))).contains("\"items\":[]");
        get(CONTOSO, "/api/partners/tailspin").expectStatus().isNotFound();
        get("admin@tailspin.example", "/api/partners/tailspin")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.coSellEnabled")
                .isEqualTo(false);
        get(CONTOSO, "/api/partners/fabrikam")
                .expectBody()
                .jsonPath("$.contacts[0].email")
                .isEqualTo("referrals.berlin@fabrikam.example")
                .jsonPath("$.members")
                .doesNotExist();
        get(FABRIKAM, "/api/partners/fabrikam")
                .expectBody()
                .jsonPath("$.members")
                .isNotEmpty();
    }

    /** The entity tag moves with every event. */
    @Test
    void importsTheDirectoryOnceHoweverOftenItStarts() {
        try (RunningService another = RunningService.start(
                InvitationsService.application(),
                "invitations_it",
                Map.of("cosell.directory.import", "classpath:demo/directory.json"))) {
            assertThat(another.port()).isNotEqualTo(service.port());

            get(FABRIKAM, "/api/partners/fabrikam").expectHeader().valueEquals(HttpHeaders.ETAG, "\"0-1\"");
        }
    }

    @Test
    void tellsOthersOfEveryOrganizationOfTheDirectory() {
        try (TopicLog<PartnerEvent> partners = TopicLog.of(Topics.PARTNERS, PartnerEvent.class)) {
            assertThat(partners.waitForCount("the directory", 5, event -> event.getChange() == PartnerChange.ADDED))
                    .extracting(PartnerEvent::getAggregateId)
                    .contains("msft", "contoso", "fabrikam", "northwind", "tailspin");
        }
    }

    private void create(String... invitees) {
        deals.publish(DealChange.CREATED, 1, deals.outbound(deal, invitees).build());
    }

    private List<EngagementEvent> events(int count) {
        return engagements.waitForCount(
                "events of the engagement",
                count,
                event -> event.getAggregateId().equals(PublishedDeals.engagementOf(deal)));
    }

    private EngagementEvent of(EngagementChange change) {
        return engagements.waitFor(
                change.name(),
                event -> event.getChange() == change
                        && event.getAggregateId().equals(PublishedDeals.engagementOf(deal)));
    }

    /** An invitation to nobody is refused for that reason only once the copy has come so far. */
    private void waitForCopy(long sequence) {
        String nobody = "{\"dealId\": \"%s\", \"invitee\": \"nobody-at-all\"}".formatted(deal);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(invite(CONTOSO, nobody, "probe-" + deal, "0-" + sequence)
                                .getResponseBody())
                        .contains("I-04")
                        .doesNotContain("COPY_BEHIND"));
    }

    private static EntityExchangeResult<String> invite(String user, String body, String key, String dealSequence) {
        return service.as(user)
                .post()
                .uri("/api/invitations")
                .header("Idempotency-Key", key)
                .header("If-Deal-Sequence", dealSequence)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static EntityExchangeResult<String> post(String user, UUID invitation, String action, String body) {
        return service.as(user)
                .post()
                .uri("/api/invitations/" + invitation + "/" + action)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static WebTestClient.ResponseSpec get(String user, String address) {
        return service.as(user).get().uri(address).exchange();
    }

    private static String body(WebTestClient.ResponseSpec response) {
        return String.valueOf(response.expectBody(String.class).returnResult().getResponseBody());
    }
}
