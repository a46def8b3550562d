package cosell.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.test.api.Answer;
import cosell.platform.test.api.ApiClient;
import cosell.platform.test.api.Described;
import cosell.platform.test.infrastructure.RunningService;
import cosell.schemas.DealChange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on an invitation or engagement that the API's description names, by people of other organizations. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {

    private static final String NOBODYS = "11111111-1111-4111-8111-111111111111";
    private static final List<String> OTHERS = List.of(
            "admin@northwind.example",
            "praha@contoso.example",
            "seller@msft.example",
            "reviewer@msft.example",
            "operator@platform.example");

    private final UUID deal = UUID.randomUUID();
    private final String invitation =
            PublishedDeals.invitationOf(deal, "fabrikam").toString();
    private final String engagement = PublishedDeals.engagementOf(deal).toString();
    private RunningService service;
    private String description;

    @BeforeAll
    void startTheServiceWithAnInvitation() {
        service = RunningService.start(
                InvitationsService.application(),
                "invitations_isolation",
                Map.of("cosell.directory.import", "classpath:demo/directory.json"));
        try (PublishedDeals deals = new PublishedDeals()) {
            deals.publish(
                    DealChange.CREATED, 1, deals.outbound(deal, "fabrikam").build());
        }
        description = as("admin@contoso.example").get("/v3/api-docs").body();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> as("admin@fabrikam.example")
                                .get("/api/invitations/" + invitation)
                                .status()
                        == 200);
    }

    @AfterAll
    void stopTheService() {
        service.close();
    }

    @ParameterizedTest
    @MethodSource("operations")
    @DisplayName("V-01 D-02 an id of others, or out of scope, is answered like one that nobody has")
    void aForeignIdIsAnsweredLikeNone(Described operation) {
        String id = operation.path().startsWith("/api/engagements/") ? engagement : invitation;
        for (String user : OTHERS) {
            Answer foreign = answer(user, operation, id);
            Answer none = answer(user, operation, NOBODYS);

            assertThat(foreign.status()).as("%s %s", user, operation).isBetween(400, 499);
            assertThat(anonymous(foreign, id)).as("%s %s", user, operation).isEqualTo(anonymous(none, id));
            assertThat(foreign.headers().headerNames()).isEqualTo(none.headers().headerNames());
        }
        assertThat(as("admin@fabrikam.example")
                        .get("/api/invitations/" + invitation)
                        .text("$.state"))
                .isEqualTo("PENDING");
    }

    @ParameterizedTest
    @MethodSource("strangers")
    @DisplayName("V-01 D-02 nobody invites to, lists or counts what is not theirs")
    void nobodyReachesItOtherwise(String user) {
        String invited = "{\"engagementId\": \"%s\", \"invitee\": \"northwind\"}";

        Answer foreign = as(user).post("/api/invitations", invited.formatted(engagement));
        Answer none = as(user).post("/api/invitations", invited.formatted(NOBODYS));

        assertThat(foreign.status()).isBetween(400, 499);
        assertThat(anonymous(foreign, engagement)).isEqualTo(anonymous(none, engagement));
        for (String role : List.of("sent", "received")) {
            Answer list = as(user).get("/api/invitations?count=true&role=" + role);
            assertThat(list.texts("$.items[*].id")).isEmpty();
            assertThat(list.text("$.count")).isEqualTo("0");
        }
    }

    static List<String> strangers() {
        return OTHERS;
    }

    Stream<Described> operations() {
        return Described.operations(description)
                .filter(operation -> operation.path().startsWith("/api/invitations/{id}")
                        || operation.path().startsWith("/api/engagements/{id}"));
    }

    private Answer answer(String user, Described operation, String id) {
        return as(user).send(
                        operation.method(),
                        operation.of(id),
                        Map.of("If-Match", "\"0-1\""),
                        operation.isRead() ? "" : "{}");
    }

    /** Without what differs from request to request. */
    private static String anonymous(Answer answer, String id) {
        return answer.status()
                + answer.body()
                        .replaceAll("\"correlationId\":\"[0-9a-f]+\"", "")
                        .replace(id, NOBODYS);
    }

    private ApiClient as(String user) {
        return new ApiClient(service.as(user));
    }
}
