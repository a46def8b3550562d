package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.test.api.Answer;
import cosell.platform.test.api.Described;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** Every operation that the API's description names, with an id of another organization, for every role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {

    private static final String NOBODYS = "11111111-1111-4111-8111-111111111111";
    private static final List<String> OTHERS = List.of(
            "admin@fabrikam.example",
            "admin@northwind.example",
            "praha@contoso.example",
            "seller@msft.example",
            "reviewer@msft.example",
            "operator@platform.example");

    private RunningService service;
    private String description;
    private String deal;

    @BeforeAll
    void startTheServiceWithADeal() {
        service = RunningService.start(DealsService.application(), "deals_isolation");
        try (TestPublisher publisher = new TestPublisher()) {
            DemoDirectory.publish(publisher);
        }
        description = as("admin@contoso.example")
                .send(HttpMethod.GET, "/v3/api-docs", Map.of(), "")
                .body();
        String form = Forms.privateDeal("Nobody else's", "isolation-1");
        deal = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> as("admin@contoso.example").createWithKey("isolation", form),
                        answer -> answer.status() == 201)
                .id();
    }

    @AfterAll
    void stopTheService() {
        service.close();
    }

    @ParameterizedTest
    @MethodSource("operationsOnOneDeal")
    @DisplayName("V-01 D-02 an id of another organization, or out of scope, is answered like one that nobody has")
    void aForeignIdIsAnsweredLikeNone(Described operation) {
        for (String user : OTHERS) {
            Answer foreign = answer(user, operation, deal);
            Answer none = answer(user, operation, NOBODYS);

            assertThat(foreign.status()).as("%s %s", user, operation).isBetween(400, 499);
            assertThat(anonymous(foreign)).as("%s %s", user, operation).isEqualTo(anonymous(none));
            assertThat(foreign.headers().headerNames()).isEqualTo(none.headers().headerNames());
        }
        assertThat(as("admin@contoso.example").get(deal).text("$.status")).isEqualTo("ACCEPTED");
    }

    @Test
    @DisplayName("V-02 who has nothing to do with deals is told so, also when its organization is in no directory")
    void whoHasNothingToDoWithDealsIsToldSo() {
        Answer refused = as("operator@platform.example").create(Forms.privateDeal("Not mine", "isolation-2"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("$.reason")).isEqualTo("ACTION_NOT_PERMITTED");
    }

    Stream<Described> operationsOnOneDeal() {
        return Described.operations(description)
                .filter(operation -> operation.path().contains("{id}"));
    }

    private Answer answer(String user, Described operation, String id) {
        String query = operation.path().endsWith("/diff") ? "?from=2026-01-01T00:00:00Z" : "";
        return as(user).send(
                        operation.method(),
                        operation.of(id) + query,
                        Map.of("If-Match", "\"0-1\""),
                        operation.isRead() ? "" : "{}");
    }

    /** Without what differs from request to request. */
    private String anonymous(Answer answer) {
        return answer.status()
                + answer.body()
                        .replaceAll("\"correlationId\":\"[0-9a-f]+\"", "")
                        .replace(deal, NOBODYS);
    }

    private DealsClient as(String user) {
        return new DealsClient(service.as(user));
    }
}
