package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.OrganizationId;
import cosell.platform.events.Topics;
import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.schemas.CrmCustomer;
import cosell.schemas.CrmOpportunity;
import cosell.schemas.CrmPerson;
import cosell.schemas.CrmResult;
import cosell.schemas.CrmResultOutcome;
import cosell.schemas.CrmSolution;
import cosell.schemas.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;

/** An organization's own stages, over HTTP and the CRM topic, with the real store, broker and registry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StageMappingIT {

    private static final OrganizationId CONTOSO = new OrganizationId("contoso");
    private static final String PATH = "/api/stage-mappings";
    private static final String MAPPING = """
            {"stages":[{"name":"First talk","stage":"Developed"}],"bands":[{"from":1,"to":20,"stage":"NEGOTIATING"}]}
            """;

    private RunningService service;
    private TestPublisher publisher;
    private TopicLog<CrmResult> results;

    @BeforeAll
    void startTheService() {
        service = RunningService.start(DealsService.application(), "deals_stages");
        publisher = new TestPublisher();
        results = TopicLog.of(Topics.crmResults(CONTOSO), CrmResult.class);
        DemoDirectory.publish(publisher);
        Awaitility.await("the directory")
                .atMost(Duration.ofSeconds(30))
                .until(() -> as("admin@contoso.example").create("{}").status() != 503);
        assertThat(put("admin@contoso.example", "*", null, MAPPING).status()).isEqualTo(200);
    }

    @AfterAll
    void stopTheService() {
        results.close();
        publisher.close();
        service.close();
    }

    @Test
    @DisplayName("D-15 a mapping begins empty, is replaced on the revision that was seen, and keeps who did it when")
    void aMappingLivesItsLife() {
        String admin = "admin@northwind.example";
        Answer empty = get(admin);
        assertThat(empty.body()).isEqualTo("{\"stages\":[],\"bands\":[]}");
        assertThat(put(admin, null, null, MAPPING).status()).isEqualTo(428);
        assertThat(put(admin, "\"0-7\"", null, MAPPING).status()).isEqualTo(412);

        Answer first = put(admin, empty.tag(), "key-1", MAPPING);
        Answer repeated = put(admin, empty.tag(), "key-1", MAPPING);
        Answer reused = put(admin, first.tag(), "key-1", "{}");
        Answer stale = put(admin, empty.tag(), null, "{}");
        Answer cleared = put(admin, first.tag(), null, "{}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.texts("$.stages[*].stage")).containsExactly("DEVELOPED");
        assertThat(repeated.tag()).isEqualTo(first.tag());
        assertThat(repeated.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(reused.status()).isEqualTo(409);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.texts("$.current.stages[*].name")).containsExactly("First talk");
        assertThat(cleared.status()).isEqualTo(200);
        assertThat(get(admin).tag()).isEqualTo(cleared.tag());
        Answer history = send(admin, HttpMethod.GET, PATH + "/history", Map.of(), "");
        assertThat(history.texts("$.items[*].actor.email")).containsExactly("null", admin, admin);
        assertThat(history.texts("$.items[*].mapping.stages[*].name")).containsExactly("First talk");
        Answer page = send(admin, HttpMethod.GET, PATH + "/history?limit=2", Map.of(), "");
        assertThat(send(admin, HttpMethod.GET, PATH + "/history?cursor=" + page.text("$.nextCursor"), Map.of(), "")
                        .texts("$.items[*].sequence"))
                .containsExactly("0-3");
    }

    @Test
    @DisplayName("D-15 a dry run says what replacing would, before anything is stored and after, and stores nothing")
    void aDryRunStoresNothing() {
        for (String user : List.of("admin@fabrikam.example", "admin@contoso.example")) {
            Answer before = get(user);
            assertThat(dry(user, before.tag(), MAPPING).text("$.dryRun")).isEqualTo("true");
            assertThat(dry(user, before.tag(), MAPPING).texts("$.result.stages[*].name"))
                    .containsExactly("First talk");
            assertThat(dry(user, "\"0-77\"", MAPPING).status()).isEqualTo(412);
            assertThat(dry(user, before.tag(), "{\"stages\":[{\"name\":\"A\",\"stage\":\"WON\"}]}")
                            .status())
                    .isEqualTo(422);
            assertThat(get(user).tag()).isEqualTo(before.tag());
            assertThat(get(user).body()).isEqualTo(before.body());
        }
        assertThat(dry("reader@contoso.example", "*", "{}").status()).isEqualTo(403);
    }

    private Answer dry(String user, String tag, String body) {
        return send(user, HttpMethod.PUT, PATH + "?dryRun=true", Map.of("If-Match", tag), body);
    }

    @Test
    @DisplayName("V-01 everybody who has to do with deals reads the own mapping, its global administrators change it")
    void onlyTheOwnMappingIsReadAndChanged() {
        assertThat(get("reader@contoso.example").texts("$.stages[*].name")).containsExactly("First talk");
        assertThat(get("admin@fabrikam.example").texts("$.stages[*].name")).isEmpty();
        assertThat(get("reviewer@msft.example").status()).isEqualTo(403);
        assertThat(List.of("reader@contoso.example", "seattle-admin@contoso.example", "praha@contoso.example"))
                .allSatisfy(user -> {
                    Answer refused = put(user, "*", null, "{}");
                    assertThat(refused.status()).isEqualTo(403);
                    assertThat(refused.text("$.errors[0].rule")).isEqualTo("V-01");
                });
        assertThat(get("admin@contoso.example").texts("$.stages[*].name")).containsExactly("First talk");
    }

    @Test
    @DisplayName("D-15 every fault of form and rules is named at once, and nothing is stored")
    void namesEveryFaultAtOnce() {
        Answer faulty = put("admin@tailspin.example", "*", null, """
                {"stages":[{"name":"A","stage":"Won"},{"name":"a","stage":"NOWHERE"}],
                 "bands":[{"from":1,"to":50,"stage":"PROPOSED"},{"from":50,"to":120,"stage":"PROPOSED"}]}
                """);
        Answer malformed =
                put("admin@tailspin.example", "*", null, "{\"bands\":[{\"from\":\"1\",\"to\":0}],\"colour\":1}");

        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.texts("$.errors[*].pointer"))
                .containsExactlyInAnyOrder(
                        "/stages/0/stage", "/stages/1/name", "/stages/1/stage", "/bands/1/to", "/bands/1");
        assertThat(faulty.texts("$.errors[*].rule")).containsOnly("D-15");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.texts("$.errors[*].pointer"))
                .containsExactlyInAnyOrder("/colour", "/bands/0/from", "/bands/0/to", "/bands/0/stage");
        assertThat(get("admin@tailspin.example").tag()).isEqualTo("\"0-1\"");
    }

    @Test
    @DisplayName(
            "D-15 a stage is marked by the organization's own name or band; an unknown name is told all known ones")
    void stagesAreMarkedInOwnWords() {
        DealsClient admin = as("admin@contoso.example");
        String id = admin.create(Forms.privateDeal("Own words", "stages-1")).id();

        assertThat(stage(admin, id, "{\"stage\":\"first talk\"}")).isEqualTo("DEVELOPED");
        assertThat(stage(admin, id, "{\"percent\":20}")).isEqualTo("NEGOTIATING");
        assertThat(stage(admin, id, "{\"percent\":21}")).isEqualTo("QUALIFIED");
        assertThat(stage(admin, id, "{\"stage\":\"Unheard\",\"percent\":60}")).isEqualTo("PROPOSED");
        Answer unknown = admin.command(id, "stage", "{\"stage\":\"Unheard\"}");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("$.errors[0].fix")).contains("QUALIFIED", "First talk");
        String other = as("admin@fabrikam.example")
                .create(Forms.dealOf("2000001", "SOL-2001-FAB", "Others", "stages-2"))
                .id();
        assertThat(as("admin@fabrikam.example")
                        .command(other, "stage", "{\"stage\":\"First talk\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName(
            "D-15 X-01 a CRM's stage is mapped by the organization's own name, else by its percentage, else refused")
    void aCrmSpeaksOwnWords() {
        publish(opportunity("M-1").setStage("FIRST TALK").build());
        publish(opportunity("M-2").setStage("Unheard").setStagePercent(10).build());
        publish(opportunity("M-3").setStage("Unheard").build());

        assertThat(stageOf(resultOf("M-1"))).isEqualTo("DEVELOPED");
        assertThat(stageOf(resultOf("M-2"))).isEqualTo("NEGOTIATING");
        CrmResult refused = resultOf("M-3");
        assertThat(refused.getOutcome()).isEqualTo(CrmResultOutcome.REJECTED);
        assertThat(refused.getFaults()).extracting(Fault::getPointer).containsExactly("/stage");
        assertThat(refused.getFaults().getFirst().getFix()).contains("First talk");
    }

    private String stageOf(CrmResult result) {
        assertThat(result.getOutcome()).isEqualTo(CrmResultOutcome.APPLIED);
        return as("admin@contoso.example").get(result.getDealId().toString()).text("$.stage");
    }

    private static String stage(DealsClient client, String id, String body) {
        return client.command(id, "stage", body).text("$.stage");
    }

    private CrmResult resultOf(String crmId) {
        return results.waitFor("result of " + crmId, result -> crmId.equals(result.getCrmId()));
    }

    private void publish(CrmOpportunity opportunity) {
        publisher.publish(Topics.crmOpportunities(CONTOSO), "stages:" + opportunity.getCrmId(), opportunity, null);
    }

    private static CrmOpportunity.Builder opportunity(String crmId) {
        return CrmOpportunity.newBuilder()
                .setSystem("stages")
                .setCrmId(crmId)
                .setName("Cloud move")
                .setCustomer(CrmCustomer.newBuilder()
                        .setName("Woodgrove")
                        .setCountry("US")
                        .build())
                .setLocationId("1000001")
                .setValue(new BigDecimal("125000.0000"))
                .setCurrency("USD")
                .setCloseDate(LocalDate.parse("2026-12-31"))
                .setTeam(List.of(CrmPerson.newBuilder()
                        .setName("Sam Seattle")
                        .setPhone("+14255550100")
                        .setEmail("sam@contoso.example")
                        .build()))
                .setSolutions(
                        List.of(CrmSolution.newBuilder().setId("SOL-1001-CON").build()));
    }

    private Answer get(String user) {
        return send(user, HttpMethod.GET, PATH, Map.of(), "");
    }

    private Answer put(String user, String ifMatch, String key, String body) {
        Map<String, String> headers = new HashMap<>();
        if (ifMatch != null) {
            headers.put("If-Match", ifMatch);
        }
        if (key != null) {
            headers.put("Idempotency-Key", key);
        }
        return send(user, HttpMethod.PUT, PATH, headers, body);
    }

    private Answer send(String user, HttpMethod method, String path, Map<String, String> headers, String body) {
        return as(user).send(method, path, headers, body);
    }

    private DealsClient as(String user) {
        return new DealsClient(service.as(user));
    }
}
