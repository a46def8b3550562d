package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;

/** Insights and similar deals over HTTP: five deals won and one lost in Seattle, one open in Prague. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsightsApiIT {

    private static final String SUMMARY = "/api/insights/summary";

    private RunningService service;
    private List<String> won;
    private String lost;
    private String open;

    @BeforeAll
    void storeSomeDeals() {
        service = RunningService.start(DealsService.application(), "insights_api");
        try (TestPublisher publisher = new TestPublisher()) {
            DemoDirectory.publish(publisher);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> as("admin@contoso.example")
                                .create(Forms.privateDeal("First", "insight-0"))
                                .status()
                        == 201);
        DealsClient admin = as("admin@contoso.example");
        open = admin.list("?crmId=insight-0").text("$.items[0].id");
        won = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> ended(
                        "insight-" + number, "won", "{\"value\":{\"amount\":" + number + "000,\"currency\":\"USD\"}}"))
                .toList();
        lost = ended("insight-6", "lost", "{\"reason\":\"BUDGET\"}");
        admin.create(Forms.dealOf("1000002", "SOL-1002-CON", "Elsewhere", "insight-7"));
    }

    @AfterAll
    void stopTheService() {
        service.close();
    }

    @Test
    @DisplayName("D-22 an organization's figures at a glance")
    void tellsTheFiguresAtAGlance() {
        Answer summary = ask("admin@contoso.example", SUMMARY + "?by=country");

        assertThat(summary.status()).isEqualTo(200);
        assertThat(summary.text("$.deals")).isEqualTo("8");
        assertThat(summary.text("$.all.open")).isEqualTo("2");
        assertThat(summary.text("$.all.winRate")).isEqualTo("{count=5, of=6, share=0.8333}");
        assertThat(summary.text("$.all.acceptanceRate")).isEqualTo("{count=0, of=0, share=null}");
        assertThat(summary.text("$.all.medianResponseHours.value")).isEqualTo("null");
        assertThat(summary.text("$.all.medianResponseHours.leftOut")).contains("fewer than 5 deals");
        assertThat(summary.text("$.all.wonValue[0].currency")).isEqualTo("USD");
        assertThat(summary.text("$.all.wonValue[0].sum")).isEqualTo("15000.0");
        assertThat(summary.text("$.all.wonValue[0].median.value")).isEqualTo("3000.0");
        assertThat(summary.texts("$.groups[*].key")).containsExactly("US");
    }

    @Test
    @DisplayName("V-01 V-02 everybody's insights are over the deals they see")
    void insightsAreOverWhatOneSees() {
        assertThat(counted("reader@contoso.example")).isEqualTo("8");
        assertThat(counted("seattle-admin@contoso.example")).isEqualTo("7");
        assertThat(counted("seattle@contoso.example")).isEqualTo("7");
        assertThat(counted("praha@contoso.example")).isEqualTo("0");
        assertThat(counted("admin@fabrikam.example")).isEqualTo("0");
        assertThat(counted("seller@msft.example")).isEqualTo("0");
        assertThat(ask("reviewer@msft.example", SUMMARY).status()).isEqualTo(403);
    }

    @Test
    void showsFunnelReasonsPipelineAndResponseTimes() {
        String admin = "admin@contoso.example";

        Answer reasons = ask(admin, "/api/insights/reasons");
        Answer funnel = ask(admin, "/api/insights/funnel?by=solution");
        Answer pipeline = ask(admin, "/api/insights/value-by-stage?currency=USD");
        Answer times = ask(admin, "/api/insights/response-times?direction=INBOUND");

        assertThat(reasons.texts("$.all.lost[*].reason")).containsExactly("BUDGET");
        assertThat(funnel.texts("$.all.steps[*].percent")).containsExactly("0", "10", "20", "40", "60", "80", "100");
        assertThat(funnel.texts("$.all.steps[*].reached.count")).containsExactly("8", "8", "5", "5", "5", "5", "5");
        assertThat(funnel.texts("$.groups[*].key")).containsExactly("SOL-1001-CON", "SOL-1002-CON");
        assertThat(pipeline.texts("$.all.stages[*]['stage','deals']")).containsExactly("{stage=CREATED, deals=2}");
        assertThat(times.text("$.all.answered")).isEqualTo("0");
        assertThat(times.texts("$.all.within[*].days")).containsExactly("1", "3", "7", "14");
    }

    @Test
    void aPeriodIsOfWholeDaysAndHalfOpen() {
        assertThat(ask("admin@contoso.example", SUMMARY + "?from=2000-01-01&to=2001-01-01")
                        .text("$.deals"))
                .isEqualTo("0");
        assertThat(ask("admin@contoso.example", SUMMARY + "?from=2000-01-01&dated=ended")
                        .text("$.deals"))
                .isEqualTo("6");
        assertThat(ask("admin@contoso.example", SUMMARY + "?location=1000002&type=PRIVATE,CO_SELL")
                        .text("$.deals"))
                .isEqualTo("1");
    }

    @Test
    void everyFaultOfTheQuestionIsNamed() {
        Answer refused = ask(
                "admin@contoso.example",
                SUMMARY + "?from=2026-02-01&to=2026-02-01&by=month&currency=XYZW&country=Utopia&type=NONE&dated=x"
                        + "&unheard=1");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.texts("$.errors[*].code")).hasSize(7);
        assertThat(refused.texts("$.errors[*].pointer"))
                .allMatch(pointer -> pointer.matches("/query/(to|by|currency|country|type|dated|unheard)"));
    }

    @Test
    @DisplayName("D-22 past deals like an open one, with what became of them")
    void showsSimilarPastDeals() {
        Answer similar = ask("seattle@contoso.example", "/api/deals/" + open + "/similar");

        assertThat(similar.status()).isEqualTo(200);
        assertThat(similar.text("$.found")).isEqualTo("6");
        assertThat(similar.text("$.winRate")).isEqualTo("{count=5, of=6, share=0.8333}");
        assertThat(similar.text("$.medianDaysToClose.value")).isEqualTo("0.0");
        assertThat(similar.text("$.items[0].id")).isEqualTo(lost);
        assertThat(similar.text("$.items[0].score")).isEqualTo("100");
        assertThat(similar.texts("$.items[*].id")).containsAll(won);
        assertThat(similar.texts("$.items[*].name")).contains("insight-1");
    }

    @Test
    @DisplayName("V-01 the deal that is compared must be one that the caller sees")
    void nobodyComparesADealUnseen() {
        assertThat(List.of("praha@contoso.example", "admin@fabrikam.example", "seller@msft.example"))
                .allMatch(user -> ask(user, "/api/deals/" + open + "/similar").status() == 404);
        assertThat(ask("admin@contoso.example", "/api/deals/none/similar").status())
                .isEqualTo(404);
    }

    private String ended(String crmId, String how, String body) {
        DealsClient admin = as("admin@contoso.example");
        String id = admin.create(Forms.privateDeal(crmId, crmId)).id();
        assertThat(admin.command(id, how, body).status()).isEqualTo(200);
        return id;
    }

    private String counted(String user) {
        return ask(user, SUMMARY).text("$.deals");
    }

    private Answer ask(String user, String path) {
        return as(user).send(HttpMethod.GET, path, Map.of(), "");
    }

    private DealsClient as(String user) {
        return new DealsClient(service.as(user));
    }
}
