package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cosell.platform.events.Topics;
import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.schemas.DealChange;
import cosell.schemas.DealEvent;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Replacements over HTTP with the real store, broker and registry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplacementIT {

    private static final String DATABASE = "deals_replacement";

    private RunningService service;
    private TopicLog<DealEvent> deals;

    @BeforeAll
    void startTheService() {
        service = RunningService.start(DealsService.application(), DATABASE);
        deals = TopicLog.of(Topics.DEALS, DealEvent.class);
        try (TestPublisher publisher = new TestPublisher()) {
            DemoDirectory.publish(publisher);
        }
        await("the directory")
                .atMost(Duration.ofSeconds(30))
                .until(() -> as("admin@contoso.example").create("{}").status() != 503);
    }

    @AfterAll
    void stopTheService() {
        deals.close();
        service.close();
    }

    @Test
    @DisplayName("D-24 who leaves is replaced in every open deal, and the round forgets both afterwards")
    void isReplaced() {
        DealsClient admin = as("admin@contoso.example");
        String open = admin.create(Forms.privateDeal("Open", "re-1")).id();
        String won = admin.create(Forms.privateDeal("Won", "re-2")).id();
        admin.command(won, "won", "");
        String body = replacing("seattle@CONTOSO.example", "sue@contoso.example");

        assertThat(replacements("admin@contoso.example").dryRun(body).text("$.deals.total"))
                .isEqualTo("1");
        Answer started = replacements("admin@contoso.example").start(body);
        Answer done = replacements("admin@contoso.example").whenDone(started.id());

        assertThat(started.status()).isEqualTo(202);
        assertThat(started.headers().getLocation()).hasPath("/api/contacts/replacements/" + started.id());
        assertThat(done.text("$.deals")).isEqualTo("{total=1, done=1, skipped=0, failed=0}");
        assertThat(admin.get(open).texts("$.team[*].email")).containsExactly("sue@contoso.example");
        assertThat(admin.get(won).texts("$.team[*].email")).containsExactly("Seattle@contoso.example");
        assertThat(admin.get(open + "/history").texts("$.items[1].changes[*].pointer"))
                .containsExactly("/team");
        DealEvent told = deals.waitFor(
                "the replacement",
                event -> event.getAggregateId().toString().equals(open)
                        && event.getChange() == DealChange.TEAM_MEMBER_REPLACED);
        assertThat(told.getEdited().getFields()).containsExactly("/team");
        assertThat(told.getActor().getEmail()).isEqualTo("admin@contoso.example");
        assertThat(new WholeDatabase(DATABASE).collectionsWith("sue@contoso.example"))
                .containsExactly("deals", "deals_history");
    }

    @Test
    @DisplayName("D-24 everything that is wrong with a replacement is named")
    void faults() {
        ContactsClient replacements = replacements("admin@contoso.example");

        assertThat(replacements.start("{}").texts("$.errors[*].pointer"))
                .containsExactlyInAnyOrder("/email", "/successor");
        assertThat(replacements
                        .start("{\"email\":\"x\",\"successor\":{\"name\":\"Sue\",\"phone\":\"12\"}}")
                        .texts("$.errors[*].pointer"))
                .containsExactlyInAnyOrder("/email", "/successor/email", "/successor/phone");
        assertThat(replacements
                        .start(replacing("sue@contoso.example", "Sue@contoso.example"))
                        .texts("$.errors[*]['pointer','rule']"))
                .containsExactly("{pointer=/successor/email, rule=D-24}");
    }

    @Test
    @DisplayName("D-24 only administrators may, and see what their locations allow")
    void rights() {
        String body = replacing("nobody@contoso.example", "sue@contoso.example");

        assertThat(replacements("seattle@contoso.example").start(body).status()).isEqualTo(403);
        assertThat(replacements("reader@contoso.example").start(body).status()).isEqualTo(403);
        Answer global = replacements("admin@contoso.example").start(body);
        assertThat(replacements("seattle-admin@contoso.example")
                        .get(global.id())
                        .status())
                .isEqualTo(404);
        assertThat(replacements("admin@fabrikam.example").get(global.id()).status())
                .isEqualTo(404);
        Answer local = replacements("seattle-admin@contoso.example")
                .start(replacing("noone@contoso.example", "sue@contoso.example"));
        assertThat(replacements("seattle-admin@contoso.example")
                        .whenDone(local.id())
                        .text("$.deals.total"))
                .isEqualTo("0");
        assertThat(replacements("admin@contoso.example").get(local.id()).status())
                .isEqualTo(200);
    }

    private ContactsClient replacements(String user) {
        return new ContactsClient(as(user), "replacements");
    }

    private DealsClient as(String user) {
        return new DealsClient(service.as(user));
    }

    private static String replacing(String leaving, String successor) {
        return "{\"email\":\"" + leaving + "\",\"successor\":{\"name\":\"Sue\",\"phone\":\"+14255550111\",\"email\":\""
                + successor + "\"}}";
    }
}
