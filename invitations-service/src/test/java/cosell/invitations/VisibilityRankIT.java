package cosell.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.embedded.identity.DemoUser;
import cosell.platform.events.Topics;
import cosell.platform.test.infrastructure.Infrastructure;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import cosell.schemas.Closing;
import cosell.schemas.DealChange;
import cosell.schemas.DealState;
import cosell.schemas.DealStatus;
import cosell.schemas.EngagementChange;
import cosell.schemas.EngagementEvent;
import cosell.schemas.PartnerChange;
import cosell.schemas.PartnerEvent;
import cosell.schemas.VisibilityRank;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A slow partner, a newcomer and a fast one, named so that without ranks they come in this order. */
class VisibilityRankIT {

    private static final String SLOW = "rank-alpha";
    private static final String NEWCOMER = "rank-beta";
    private static final String FAST = "rank-gamma";
    private static final String ACCEPTANCE = """
            {"name": "Field service", "team": [{"name": "Ann Admin", "phone": "+35812345678", "email": "ann@gamma.example"}]}
            """;

    private static RunningService service;
    private static RunningService another;
    private static PublishedDeals deals;
    private static TopicLog<EngagementEvent> engagements;
    private static TopicLog<PartnerEvent> partners;

    @BeforeAll
    static void start() {
        service = instance();
        another = instance();
        deals = new PublishedDeals();
        engagements = TopicLog.of(Topics.ENGAGEMENTS, EngagementEvent.class);
        partners = TopicLog.of(Topics.PARTNERS, PartnerEvent.class);
    }

    private static RunningService instance() {
        return RunningService.start(
                InvitationsService.application(),
                "visibility_rank_it",
                Map.of("cosell.directory.import", "classpath:rank/directory.json"));
    }

    @AfterAll
    static void stop() {
        partners.close();
        engagements.close();
        deals.close();
        another.close();
        service.close();
    }

    @Test
    @DisplayName("I-11 a fast partner rises and a slow one falls, each at its step, in partners' searches only")
    void risesAndFalls() {
        // So that no step comes while invitations are answered.
        advanceTo(nextStep());
        List<UUID> invited = Stream.of("contoso", "adventure-works", "wide-world")
                .flatMap(inviter -> Stream.of(invite(inviter), invite(inviter)))
                .toList();
        invited.forEach(deal -> accept(PublishedDeals.invitationOf(deal, FAST)));
        String profile = profileTag();
        assertThat(found("contoso")).containsExactly(SLOW, NEWCOMER, FAST);

        Instant step = nextStep();
        advanceTo(step);
        PartnerEvent risen = ranked(FAST, 80);
        advance(Duration.ofDays(15));
        PartnerEvent fallen = ranked(SLOW, 0);

        assertThat(risen.getOccurredAt()).isEqualTo(step);
        assertThat(risen.getActor().getKind()).isEqualTo(ActorKind.SYSTEM);
        assertThat(risen.getState().getRank()).isEqualTo(new VisibilityRank(80.0, 50.0));
        assertThat(fallen.getState().getRank()).isEqualTo(new VisibilityRank(0.0, 50.0));
        assertThat(found("contoso")).containsExactly(FAST, NEWCOMER, SLOW);
        assertThat(found("msft")).containsExactly(SLOW, NEWCOMER, FAST);
        assertThat(profileTag()).as("an edit does not fail because of a rank").isEqualTo(profile);
        tellsWhatRaisesIt();

        invited.forEach(deal -> work(deal, DealChange.ACCEPTED, 1, DealStatus.ACCEPTED));
        advance(Duration.ofDays(61));
        ranked(FAST, 50);
        invited.forEach(deal -> work(deal, DealChange.WON, 2, DealStatus.WON));
        advance(Duration.ofDays(1));
        ranked(FAST, 100);

        List<PartnerEvent> changes = changesOf(FAST);
        assertThat(changes)
                .as("two instances compute each step once")
                .extracting(PartnerEvent::getSequence)
                .containsExactly(2L, 3L, 4L);
        assertThat(changesOf(NEWCOMER)).isEmpty();
    }

    private static void tellsWhatRaisesIt() {
        JsonNode rank = explained(FAST).get("forPartners");

        assertThat(rank.get("rank").asInt()).isEqualTo(80);
        assertThat(rank.get("basis").asString()).isEqualTo("FULL");
        assertThat(rank.at("/explanation/points/speed").decimalValue()).isEqualByComparingTo("30.0");
        assertThat(rank.at("/explanation/totals/answered").asInt()).isEqualTo(6);
        assertThat(rank.at("/explanation/totals/answerTimes/withinOneDay").asInt())
                .isEqualTo(6);
        assertThat(rank.at("/explanation/advice/0/what").asString()).isEqualTo("REPORT_OUTCOMES");
        assertThat(rank.at("/explanation/advice/0/points").decimalValue()).isEqualByComparingTo("20.0");
        assertThat(explained(SLOW).at("/forPartners/explanation/advice/0/what").asString())
                .isEqualTo("LET_NOTHING_EXPIRE");
        assertThat(rank.toString()).doesNotContain("contoso", "adventure", "wide-world");
    }

    @Test
    @DisplayName("I-11 a newcomer is told that it is neutral, and what is missing")
    void aNewcomerIsNeutral() {
        JsonNode newcomer = explained(NEWCOMER);

        for (String audience : List.of("forPartners", "forVendor")) {
            JsonNode rank = newcomer.get(audience);
            assertThat(rank.get("rank").asInt()).isEqualTo(50);
            assertThat(rank.get("basis").asString()).isEqualTo("NEUTRAL");
            assertThat(rank.at("/missing/answers").asInt()).isEqualTo(5);
            assertThat(rank.get("explanation").isNull()).isTrue();
        }
        Instant computed = Instant.parse(newcomer.get("computedAt").asString());
        assertThat(newcomer.get("nextAt").asString())
                .isEqualTo(computed.plus(Duration.ofDays(1)).toString());
        assertThat(newcomer.get("countsSince").asString())
                .isEqualTo(computed.minus(Duration.ofDays(180)).toString());
    }

    @Test
    @DisplayName("I-11 a rank is explained to the organization's own people who work with deals; the vendor has none")
    void isExplainedToItsOwnPeople() {
        String address = "/api/partners/" + NEWCOMER + "/visibility-rank";

        for (String role : List.of("REFERRALS_ADMIN", "REFERRALS_USER", "REFERRALS_READER")) {
            get(client(NEWCOMER, role), address).expectStatus().isOk();
        }
        for (WebTestClient stranger : List.of(
                client("contoso", "REFERRALS_ADMIN"),
                client("msft", "VENDOR_SELLER"),
                client("platform", "PLATFORM_OPERATOR"),
                client(NEWCOMER, "PLATFORM_OPERATOR"))) {
            get(stranger, address).expectStatus().isNotFound();
        }
        get(client("msft", "REFERRALS_ADMIN"), "/api/partners/msft/visibility-rank")
                .expectStatus()
                .isNotFound();
        get(client("nowhere", "REFERRALS_ADMIN"), "/api/partners/nowhere/visibility-rank")
                .expectStatus()
                .isNotFound();
        get(client(NEWCOMER, "REFERRALS_ADMIN"), address + "?colour=red")
                .expectStatus()
                .isBadRequest();
    }

    /** A new deal that invites the slow and the fast one. */
    private static UUID invite(String inviter) {
        UUID deal = UUID.randomUUID();
        DealState state =
                deals.outbound(deal, SLOW, FAST).setOrganization(inviter).build();
        deals.publish(DealChange.CREATED, 1, state);
        engagements.waitForCount(
                "both invitations",
                2,
                event -> event.getChange() == EngagementChange.INVITATION_SENT
                        && event.getAggregateId().equals(PublishedDeals.engagementOf(deal)));
        return deal;
    }

    private static void accept(UUID invitation) {
        client(FAST, "REFERRALS_ADMIN")
                .post()
                .uri("/api/invitations/" + invitation + "/accept")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(ACCEPTANCE)
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** The fast one's people work on the deal that an invitation brought. */
    private static void work(UUID inviterDeal, DealChange change, long sequence, DealStatus status) {
        UUID invitation = PublishedDeals.invitationOf(inviterDeal, FAST);
        Instant now = now();
        DealState state = deals.inbound(invitation, inviterDeal)
                .setOrganization(FAST)
                .setStatus(status)
                .setStage(change.name())
                .setEstimatedCloseDate(LocalDate.parse("2199-12-31"))
                .setClosing(
                        status == DealStatus.WON
                                ? Closing.newBuilder().setClosedAt(now).build()
                                : null)
                .build();
        deals.publish(change, sequence, state, new Actor(ActorKind.USER, FAST, "ann", null), now);
        Awaitility.await("the copy of the deal")
                .atMost(Duration.ofSeconds(20))
                .until(() -> json(
                                client(FAST, "REFERRALS_ADMIN"),
                                "/api/engagements/" + PublishedDeals.engagementOf(inviterDeal))
                        .toString()
                        .contains("\"" + change.name() + "\""));
    }

    private static Instant nextStep() {
        return Instant.parse(explained(FAST).get("nextAt").asString());
    }

    private static PartnerEvent ranked(String organization, double forPartners) {
        return partners.waitFor(
                organization + " at " + forPartners,
                event -> event.getChange() == PartnerChange.RANK_CHANGED
                        && event.getAggregateId().equals(organization)
                        && event.getState().getRank().getForPartners() == forPartners);
    }

    private static List<PartnerEvent> changesOf(String organization) {
        return partners.values().stream()
                .filter(event -> event.getChange() == PartnerChange.RANK_CHANGED)
                .filter(event -> event.getAggregateId().equals(organization))
                .toList();
    }

    private static List<String> found(String searching) {
        JsonNode items = json(client(searching, "REFERRALS_ADMIN"), "/api/partners?q=ranked")
                .get("items");
        return items.valueStream().map(item -> item.get("id").asString()).toList();
    }

    private static JsonNode explained(String organization) {
        return json(client(organization, "REFERRALS_USER"), "/api/partners/" + organization + "/visibility-rank");
    }

    private static String profileTag() {
        return get(client(FAST, "REFERRALS_ADMIN"), "/api/partners/" + FAST)
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getFirst(HttpHeaders.ETAG);
    }

    private static void advanceTo(Instant moment) {
        advance(Duration.between(now(), moment).plusSeconds(1));
    }

    private static void advance(Duration by) {
        service.anonymous()
                .post()
                .uri("/api/dev/clock")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"advance\": \"%s\"}".formatted(by))
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** By the domain's clock. */
    private static Instant now() {
        return Instant.parse(
                json(service.anonymous(), "/api/dev/clock").get("now").asString());
    }

    private static WebTestClient client(String organization, String role) {
        DemoUser user =
                new DemoUser("somebody@" + organization + ".example", organization, List.of(role), List.of("*"), "en");
        return service.withToken(Infrastructure.shared().issuer().token(user, Duration.ofHours(1)));
    }

    private static WebTestClient.ResponseSpec get(WebTestClient client, String address) {
        return client.get().uri(address).exchange();
    }

    private static JsonNode json(WebTestClient client, String address) {
        return get(client, address)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
