package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;

/** The answer to "why not yet?" over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionsIT {

    private static final Map<String, String> CANONICAL = Map.of(
            "edit", "{\"notes\":\"Noted\"}",
            "mark-stage", "{\"stage\":\"Qualified\"}",
            "mark-won", "{}",
            "mark-lost", "{\"reason\":\"BUDGET\"}",
            "grant-visibility", "{}",
            "favorite", "",
            "unfavorite", "");

    private RunningService service;
    private DealsClient admin;

    @BeforeAll
    void startTheService() {
        service = RunningService.start(DealsService.application(), "deals_actions");
        try (TestPublisher publisher = new TestPublisher()) {
            DemoDirectory.publish(publisher);
        }
        admin = as("admin@contoso.example");
        admin.awaitDirectory();
        as("admin@fabrikam.example").awaitDirectory();
    }

    @AfterAll
    void stopTheService() {
        service.close();
    }

    @Test
    @DisplayName("what is possible says where it is done, what is not says every unmet condition, its place and fix")
    void saysWhatIsPossibleAndWhyNot() {
        Answer created = admin.create(Forms.privateDeal("Open", "actions-1"));

        Answer actions = admin.get(created.id() + "/actions");

        assertThat(actions.status()).isEqualTo(200);
        assertThat(actions.tag()).isEqualTo(created.tag());
        assertThat(actions.texts("$.items[?(@.possible==true)].action"))
                .containsExactly(
                        "edit",
                        "mark-stage",
                        "mark-won",
                        "mark-lost",
                        "grant-visibility",
                        "invite-partner",
                        "favorite",
                        "unfavorite");
        assertThat(actions.texts("$.items[?(@.action=='mark-won')].href"))
                .containsExactly("/api/deals/" + created.id() + "/won");
        assertThat(actions.texts("$.items[?(@.action=='invite-vendor')].unmet[*].pointer"))
                .containsExactly("/customerContact", "/consents");
        assertThat(actions.texts("$.items[?(@.action=='invite-vendor')].unmet[*].rule"))
                .containsExactly("D-04", "D-04");
        assertThat(actions.texts("$.items[?(@.action=='register')].unmet[*].pointer"))
                .containsExactly("/type", "/status");
        assertThat(actions.texts("$.items[?(@.action=='register')].see"))
                .containsExactly("/api/registrations/eligibility?dealId=" + created.id());
        assertThat(admin.get(created.id()).text("$._links.invite.href")).isEqualTo("/api/invitations");
    }

    @Test
    @DisplayName("V-01 who only reads is told so, beside what the deal's state does not allow")
    void tellsReadersTheirRole() {
        String id = admin.create(Forms.privateDeal("Read", "actions-2")).id();
        admin.command(id, "lost", "{\"reason\":\"BUDGET\"}");

        Answer actions = as("reader@contoso.example").get(id + "/actions");

        assertThat(actions.texts("$.items[?(@.possible==true)].action")).containsExactly("favorite", "unfavorite");
        assertThat(actions.texts("$.items[?(@.action=='edit')].unmet[*].rule")).containsExactly("D-07", "V-01");
        assertThat(as("reader@contoso.example").command(id, "won", "{}").texts("$.errors[*].rule"))
                .containsExactly("D-07", "V-01");
    }

    @Test
    @DisplayName("V-01 a deal that is not seen has no actions, like one that does not exist")
    void hiddenDealsHaveNone() {
        String id = admin.create(Forms.privateDeal("Hidden", "actions-3")).id();

        assertThat(as("admin@fabrikam.example").get(id + "/actions").status()).isEqualTo(404);
        assertThat(as("praha@contoso.example").get(id + "/actions").status()).isEqualTo(404);
        assertThat(admin.get(Forms.NOWHERE + "/actions").status()).isEqualTo(404);
        assertThat(admin.get(id + "/actions?all=true").status()).isEqualTo(400);
    }

    @Test
    @DisplayName(
            "each answer agrees with the dry run of a well-formed call, and with its errors, before and after the end")
    void agreesWithDryRuns() {
        Answer created = admin.create(Forms.privateDeal("Agree", "actions-4"));

        assertAgrees(created.id());
        admin.command(created.id(), "won", "{}");
        assertAgrees(created.id());
    }

    private void assertAgrees(String id) {
        for (String user : List.of("admin@contoso.example", "reader@contoso.example")) {
            Answer actions = as(user).get(id + "/actions");
            CANONICAL.forEach((action, body) -> {
                String item = "$.items[?(@.action=='" + action + "')]";
                Answer dry = as(user).send(
                                HttpMethod.valueOf(
                                        actions.texts(item + ".method").getFirst()),
                                actions.texts(item + ".href").getFirst() + "?dryRun=true",
                                Map.of("If-Match", actions.tag()),
                                body);

                assertThat(String.valueOf(dry.status() == 200))
                        .as(user + " " + action)
                        .isEqualTo(actions.texts(item + ".possible").getFirst());
                if (dry.status() != 200) {
                    assertThat(dry.texts("$.errors[*].message")).isEqualTo(actions.texts(item + ".unmet[*].message"));
                }
            });
        }
    }

    private DealsClient as(String user) {
        return new DealsClient(service.as(user));
    }
}
