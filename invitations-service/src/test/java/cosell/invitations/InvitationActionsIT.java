package cosell.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.events.Topics;
import cosell.platform.test.api.Answer;
import cosell.platform.test.api.ApiClient;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.schemas.DealChange;
import cosell.schemas.EngagementEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** "Why not yet?", dry runs and entity tags of invitations. */
class InvitationActionsIT {

    private static final String CONTOSO = "admin@contoso.example";
    private static final String FABRIKAM = "admin@fabrikam.example";
    private static final String READER = "reader@contoso.example";
    private static final Map<String, String> BODIES =
            Map.of("accept", """
            {"team": [{"name": "Ada Admin", "phone": "+4930901820", "email": "ada@fabrikam.example"}]}
            """, "decline", "{\"reason\": \"BUDGET\"}", "withdraw", "");

    private static RunningService service;
    private static PublishedDeals deals;
    private static TopicLog<EngagementEvent> engagements;

    private final UUID deal = UUID.randomUUID();
    private final String toFabrikam = "/api/invitations/" + PublishedDeals.invitationOf(deal, "fabrikam");

    @BeforeAll
    static void start() {
        service = RunningService.start(
                InvitationsService.application(),
                "invitations_actions",
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

    @BeforeEach
    void inviteFabrikam() {
        deals.publish(DealChange.CREATED, 1, deals.outbound(deal, "fabrikam").build());
        waitForEvents(2);
    }

    @Test
    @DisplayName("I-05 I-08 V-01 the actions say of each command what its dry run says, and change nothing")
    void actionsSayWhatDryRunsSay() {
        for (String before : List.of("", "decline")) {
            if (!before.isEmpty()) {
                assertThat(command(FABRIKAM, before, "", BODIES.get(before)).status())
                        .isEqualTo(200);
            }
            String tag = as(FABRIKAM).get(toFabrikam).tag();

            Stream.of(CONTOSO, READER, FABRIKAM).forEach(this::comparesActionsWithDryRuns);

            assertThat(as(FABRIKAM).get(toFabrikam).tag()).isEqualTo(tag);
        }
        waitForEvents(3);
    }

    @Test
    @DisplayName("I-02 D-04 the engagement says why the vendor, and partners, can or can't be invited")
    void theEngagementSaysWhoCanBeInvited() {
        String actions = "/api/engagements/" + PublishedDeals.engagementOf(deal) + "/actions";
        var bare = deals.outbound(deal, "fabrikam")
                .setCustomerContact(null)
                .setConsents(List.of())
                .build();
        assertThat(as(CONTOSO).get(actions).texts("$.items[?(@.possible == true)].action"))
                .containsExactly("invite-vendor", "invite-partner");

        deals.publish(DealChange.EDITED, 2, bare);

        Answer told = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> as(CONTOSO).get(actions), answer -> answer.body().contains("D-04"));
        assertThat(told.texts("$.items[?(@.possible == true)].action")).containsExactly("invite-partner");
        assertThat(told.texts("$.items[0].unmet[*].pointer")).containsExactly("/customerContact", "/consent");
        assertThat(as(READER).get(actions).texts("$.items[*].unmet[*].rule")).containsExactly("V-01", "V-01");
        assertThat(as(FABRIKAM).get(actions).texts("$.items[*].unmet[*].rule")).containsExactly("I-02", "I-02");
    }

    @Test
    @DisplayName("I-01 a dry run of an invitation shows it with its deadline, names its events, and sends nothing")
    void aDryRunSendsNothing() {
        String form = "{\"dealId\": \"%s\", \"invitee\": \"northwind\", \"solutions\": [{\"id\": \"SOL-3001-NOR\"}]}"
                .formatted(deal);

        Answer foreseen = as(CONTOSO)
                .send(HttpMethod.POST, "/api/invitations?dryRun=true", Map.of("Idempotency-Key", "dry-" + deal), form);
        Answer sent =
                as(CONTOSO).send(HttpMethod.POST, "/api/invitations", Map.of("Idempotency-Key", "dry-" + deal), form);

        assertThat(foreseen.status()).isEqualTo(200);
        assertThat(foreseen.text("$.result.state")).isEqualTo("PENDING");
        assertThat(foreseen.texts("$.events[*].change")).containsExactly("INVITATION_SENT");
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.headers().containsHeader("Idempotency-Replayed")).isFalse();
        assertThat(sent.id()).isEqualTo(foreseen.text("$.result.id"));
    }

    @Test
    @DisplayName("V-03 an invitation's tag moves with what is shown of it, and tells nothing of others")
    void theTagTellsNothingOfOthers() {
        String tag = as(FABRIKAM).get(toFabrikam).tag();
        String form = "{\"dealId\": \"%s\", \"invitee\": \"northwind\", \"solutions\": [{\"id\": \"SOL-3001-NOR\"}]}"
                .formatted(deal);
        assertThat(as(CONTOSO).post("/api/invitations", form).status()).isEqualTo(201);
        assertThat(as(FABRIKAM).get(toFabrikam).tag()).isEqualTo(tag);

        Answer stale = accept("\"0-1\"");
        Answer accepted = accept(tag);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("$.reason")).isEqualTo("REVISION_MISMATCH");
        assertThat(stale.tag()).isEqualTo(tag);
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.tag()).isNotEqualTo(tag);
        assertThat(as(FABRIKAM).get(toFabrikam).tag()).isEqualTo(accepted.tag());
    }

    private Answer accept(String tag) {
        return as(FABRIKAM)
                .send(HttpMethod.POST, toFabrikam + "/accept", Map.of("If-Match", tag), BODIES.get("accept"));
    }

    private void comparesActionsWithDryRuns(String user) {
        Answer actions = as(user).get(toFabrikam + "/actions");
        assertThat(actions.texts("$.items[*].action")).containsExactly("accept", "decline", "withdraw");
        for (String action : actions.texts("$.items[*].action")) {
            String item = "$.items[?(@.action=='" + action + "')]";
            Answer foreseen = command(user, action, "?dryRun=true", BODIES.get(action));

            assertThat(foreseen.status() == 200)
                    .as("%s %s: %s", user, action, foreseen.body())
                    .isEqualTo(actions.texts(item + ".possible").contains("true"));
            assertThat(foreseen.status() == 200 ? List.of() : foreseen.texts("$.errors[*].message"))
                    .as("%s %s", user, action)
                    .isEqualTo(actions.texts(item + ".unmet[*].message"));
        }
    }

    private Answer command(String user, String action, String query, String body) {
        return as(user).post(toFabrikam + "/" + action + query, body);
    }

    private void waitForEvents(int count) {
        engagements.waitForCount(
                "events of the engagement",
                count,
                event -> event.getAggregateId().equals(PublishedDeals.engagementOf(deal)));
    }

    private static ApiClient as(String user) {
        return new ApiClient(service.as(user));
    }
}
