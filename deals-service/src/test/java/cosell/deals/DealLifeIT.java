package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.events.Topics;
import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.schemas.DealChange;
import cosell.schemas.DealEvent;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;

/** Deals over HTTP with the real store, broker and registry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DealLifeIT {

    private RunningService service;
    private TopicLog<DealEvent> deals;

    @BeforeAll
    void startTheService() {
        service = RunningService.start(DealsService.application(), "deals_life");
        deals = TopicLog.of(Topics.DEALS, DealEvent.class);
        try (TestPublisher publisher = new TestPublisher()) {
            DemoDirectory.publish(publisher);
        }
        awaitDirectory("admin@contoso.example");
        awaitDirectory("admin@fabrikam.example");
        awaitDirectory("admin@tailspin.example");
    }

    @AfterAll
    void stopTheService() {
        deals.close();
        service.close();
    }

    @Test
    @DisplayName("D-03 D-07 D-11 D-21 a deal is created, listed, edited once, won, and then changes no more")
    void aDealLivesItsLife() {
        DealsClient admin = as("admin@contoso.example");
        Answer created = admin.create(Forms.privateDeal("Cloud move", "life-1"));
        String id = created.id();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers().getFirst("Deal-Sequence")).isEqualTo("0-1");
        assertThat(created.headers().getLocation()).hasPath("/api/deals/" + id);
        assertThat(created.text("$.type")).isEqualTo("PRIVATE");
        assertThat(ids(admin.list("?view=outbound&q=clo mov&crmId=life-1"))).containsExactly(id);
        assertThat(ids(admin.list("?q=unheard"))).isEmpty();

        assertThat(admin.patch(id, created.tag(), "{\"name\":\"Cloud move II\"}")
                        .status())
                .isEqualTo(200);
        Answer stale = admin.patch(id, created.tag(), "{\"name\":\"Cloud move III\"}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.texts("$.differences[*]['pointer','base','yours','theirs']"))
                .containsExactly("{pointer=/name, base=Cloud move, yours=Cloud move III, theirs=Cloud move II}");

        assertThat(admin.command(id, "won", "{\"contractDate\":\"2026-02-01\"}").status())
                .isEqualTo(200);
        Answer late = admin.command(id, "stage", "{\"stage\":\"Qualified\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("$.errors[0].rule")).isEqualTo("D-07");
        assertThat(late.text("$.errors[0].message")).contains("WON");

        List<DealEvent> events = deals.waitForCount("the deal's events", 3, event -> isOf(event, id));
        assertThat(events)
                .extracting(DealEvent::getChange)
                .containsExactly(DealChange.CREATED, DealChange.EDITED, DealChange.WON);
        assertThat(events).extracting(DealEvent::getSequence).containsExactly(1L, 2L, 3L);
        assertThat(events.getLast().getState().getStage()).isEqualTo("WON");
    }

    @Test
    @DisplayName("D-20 the history says who changed what from what to what")
    void historyShowsBeforeAndAfter() {
        DealsClient admin = as("admin@contoso.example");
        String id = admin.create(Forms.privateDeal("Story", "life-2")).id();
        admin.command(id, "stage", "{\"percent\":45}");

        Answer history = admin.get(id + "/history");

        assertThat(history.texts("$.items[*].change")).containsExactly("CREATED", "STAGE_MARKED");
        assertThat(history.text("$.items[1].actor.email")).isEqualTo("admin@contoso.example");
        assertThat(history.texts("$.items[1].changes[*].pointer"))
                .containsExactly("/stage", "/stageMarks", "/stagePercent");
        assertThat(history.texts("$.items[1].changes[?(@.pointer=='/stage')]['before','after']"))
                .containsExactly("{before=CREATED, after=DEVELOPED}");
    }

    @Test
    @DisplayName("D-17 a favorite is personal, and marking it twice is marking it once")
    void favoritesArePersonal() {
        DealsClient admin = as("admin@contoso.example");
        String id = admin.create(Forms.privateDeal("Dear", "life-3")).id();

        assertThat(admin.favorite(HttpMethod.PUT, id).status()).isEqualTo(204);
        assertThat(admin.favorite(HttpMethod.PUT, id).status()).isEqualTo(204);

        assertThat(ids(admin.list("?view=favorites"))).containsExactly(id);
        assertThat(ids(as("reader@contoso.example").list("?view=favorites"))).isEmpty();
        assertThat(admin.favorite(HttpMethod.DELETE, id).status()).isEqualTo(204);
        assertThat(ids(admin.list("?view=favorites"))).isEmpty();
    }

    @Test
    @DisplayName("V-01 a deal is seen by admins of its location and by its team there, and by nobody else")
    void onlyThoseInScopeSeeADeal() {
        String id = as("admin@contoso.example")
                .create(Forms.privateDeal("Seen", "life-4"))
                .id();

        assertThat(List.of("seattle-admin@contoso.example", "reader@contoso.example", "seattle@contoso.example"))
                .allMatch(user -> as(user).get(id).status() == 200)
                .allMatch(user -> ids(as(user).list("?crmId=life-4")).contains(id));
        assertThat(List.of("praha@contoso.example", "admin@fabrikam.example", "seller@msft.example"))
                .allMatch(user -> as(user).get(id).status() == 404)
                .allMatch(user -> ids(as(user).list("?crmId=life-4")).isEmpty());
        assertThat(as("praha@contoso.example").get("no-id-at-all").status()).isEqualTo(404);
        assertThat(as("praha@contoso.example").command(id, "won", "{}").status())
                .isEqualTo(404);
        Answer readOnly = as("reader@contoso.example").command(id, "won", "{}");
        assertThat(readOnly.status()).isEqualTo(403);
        assertThat(readOnly.text("$.errors[0].rule")).isEqualTo("V-01");
    }

    @Test
    @DisplayName("V-01 a deal is started in one's own scope, and not by who only reads")
    void dealsAreStartedInScope() {
        Answer elsewhere = as("praha@contoso.example").create(Forms.privateDeal("Not there", "life-8"));
        Answer reader = as("reader@contoso.example").create(Forms.privateDeal("Not me", "life-9"));
        Answer reviewer = as("reviewer@msft.example").list("");

        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.text("$.errors[0].pointer")).isEqualTo("/locationId");
        assertThat(reader.status()).isEqualTo(403);
        assertThat(reviewer.status()).isEqualTo(403);
    }

    @Test
    @DisplayName("D-04 D-11 D-14 a refused edit or outcome names its rule and place")
    void refusalsNameTheirRule() {
        DealsClient admin = as("admin@contoso.example");
        Answer created = admin.create(Forms.privateDeal("Rules", "life-10"));

        Answer moved = admin.patch(created.id(), created.tag(), "{\"locationId\":\"1000002\",\"team\":[]}");
        Answer lost =
                admin.command(created.id(), "lost", "{\"reason\":\"OTHER\",\"duplicateOf\":\"" + Forms.NOWHERE + "\"}");

        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.texts("$.errors[*].rule")).containsExactlyInAnyOrder("D-11", "D-03");
        assertThat(lost.status()).isEqualTo(422);
        assertThat(lost.texts("$.errors[*].pointer"))
                .containsExactlyInAnyOrder("/notes", "/duplicateOf", "/duplicateOf");
        assertThat(admin.get(created.id()).tag()).isEqualTo(created.tag());
    }

    @Test
    @DisplayName("X-01 no two deals of an organization have the same CRM id")
    void aCrmIdIsTakenOnce() {
        DealsClient admin = as("admin@contoso.example");
        admin.create(Forms.privateDeal("First", "life-5"));

        Answer second = admin.create(Forms.privateDeal("Second", "life-5"));

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text("$.errors[0].pointer")).isEqualTo("/crm/id");
        assertThat(second.text("$.errors[0].code")).isEqualTo("DUPLICATE_KEY_VALUE");
    }

    @Test
    @DisplayName("D-03 I-04 every fault of form and rules is named at once")
    void namesEveryFaultAtOnce() {
        Answer refused = as("admin@tailspin.example").create("""
                {"name":"x","locationId":"1000001","help":{"kind":"QUOTES"},"estimatedCloseDate":"soon",
                 "solutions":[{"id":"NONE"}],"unheard":1}
                """);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.texts("$.errors[*].pointer"))
                .containsExactlyInAnyOrder(
                        "/unheard",
                        "/estimatedCloseDate",
                        "/locationId",
                        "/help",
                        "/help/kind",
                        "/customer",
                        "/customerContact",
                        "/consents",
                        "/team",
                        "/value",
                        "/solutions/0/id");
        assertThat(refused.texts("$.errors[?(@.pointer=='/help')].rule")).containsExactly("I-04");
        assertThat(refused.texts("$.errors[?(@.pointer=='/solutions/0/id')].message"))
                .containsExactly("There is no solution with the id NONE.");
    }

    @Test
    void aRepeatedCreationFindsTheFirstOne() {
        DealsClient admin = as("admin@contoso.example");
        String form = Forms.privateDeal("Once", "life-6");

        Answer first = admin.createWithKey("the-key", form);
        Answer second = admin.createWithKey("the-key", form);
        Answer other = admin.createWithKey("the-key", Forms.privateDeal("Twice", "life-6"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    @DisplayName("D-01 D-16 a private deal becomes partner-led by a yes to the visibility question")
    void visibilityMakesItPartnerLed() {
        DealsClient admin = as("admin@contoso.example");
        String id = admin.create(Forms.privateDeal("Led", "life-7")).id();

        Answer granted = admin.command(id, "visibility", "");

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.text("$.type")).isEqualTo("PARTNER_LED");
    }

    @Test
    @DisplayName("D-19 pages show each deal once, newest first, and unknown parameters are refused")
    void pagesShowEachDealOnce() {
        DealsClient admin = as("admin@fabrikam.example");
        for (int number = 0; number < 5; number++) {
            admin.create(Forms.dealOf("2000001", "SOL-2001-FAB", "Page " + number, "page-" + number));
        }

        Answer first = admin.list("?limit=3&count=true&q=page");
        Answer second = admin.list("?limit=3&q=page&cursor=" + first.text("$.nextCursor"));

        assertThat(first.texts("$.items[*].name")).containsExactly("Page 4", "Page 3", "Page 2");
        assertThat(second.texts("$.items[*].name")).containsExactly("Page 1", "Page 0");
        assertThat(first.text("$.count")).isEqualTo("5");
        assertThat(second.text("$.nextCursor")).isEqualTo("null");
        assertThat(admin.list("?colour=red").status()).isEqualTo(400);
    }

    @Test
    void referenceDataIsServed() {
        Answer stages =
                as("admin@contoso.example").send(HttpMethod.GET, "/api/reference/stages", java.util.Map.of(), "");

        assertThat(stages.texts("$.items[*].percent")).containsExactly("10", "10", "20", "40", "60", "80", "100");
    }

    private void awaitDirectory(String user) {
        Awaitility.await("the directory")
                .atMost(Duration.ofSeconds(30))
                .until(() -> as(user).create("{}").status() != 503);
    }

    private DealsClient as(String user) {
        return new DealsClient(service.as(user));
    }

    private static List<String> ids(Answer list) {
        return list.texts("$.items[*].id");
    }

    private static boolean isOf(DealEvent event, String id) {
        return event.getAggregateId().toString().equals(id);
    }
}
