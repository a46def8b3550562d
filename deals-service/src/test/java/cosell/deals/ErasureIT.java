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
import cosell.schemas.EngagementChange;
import cosell.schemas.InvitationState;
import cosell.schemas.Person;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;

/** Erasures over HTTP with the real store, broker and registry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureIT {

    private static final String DATABASE = "deals_erasure";
    private static final WholeDatabase STORED = new WholeDatabase(DATABASE);

    private RunningService service;
    private TestPublisher publisher;
    private TopicLog<DealEvent> deals;

    @BeforeAll
    void startTheService() {
        service = RunningService.start(DealsService.application(), DATABASE);
        publisher = new TestPublisher();
        deals = TopicLog.of(Topics.DEALS, DealEvent.class);
        DemoDirectory.publish(publisher);
        await("the directory")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Stream.of("contoso", "fabrikam", "northwind")
                        .allMatch(organization -> as("admin@" + organization + ".example")
                                        .create("{}")
                                        .status()
                                != 503));
    }

    @AfterAll
    void stopTheService() {
        deals.close();
        publisher.close();
        service.close();
    }

    @Test
    @DisplayName(
            "P-01 once an erasure is done no collection and no answer holds the address; history tells that it was")
    void nothingIsLeft() {
        String chris = "chris.first@customer.example";
        DealsClient admin = as("admin@contoso.example");
        String open = admin.create(withContact("Open", "er-1", "Chris.First@customer.example"))
                .id();
        String won = admin.create(withContact("Won", "er-2", chris)).id();
        admin.command(won, "won", "");
        String past = admin.create(withContact("Past", "er-3", chris)).id();
        admin.patch(past, admin.get(past).tag(), "{\"customerContact\":null,\"notes\":\"Was Chris <" + chris + ">\"}");
        holdAnEventSharing(chris, admin.get(past));
        assertThat(STORED.collectionsWith(chris)).contains("deals", "deals_history", "held_records");

        Answer dryRun = erasures("admin@contoso.example").dryRun("{\"email\":\"" + chris + "\"}");
        assertThat(dryRun.status()).isEqualTo(200);
        assertThat(dryRun.text("$.deals.done")).isEqualTo("3");
        assertThat(dryRun.texts("$.toLookAt[*].dealId")).containsExactly(past);
        assertThat(admin.get(open).body()).contains("Chris.First@");

        Answer started = erasures("admin@contoso.example").start("{\"email\":\" CHRIS.first@customer.example \"}");
        assertThat(started.status()).isEqualTo(202);
        Answer done = erasures("admin@contoso.example").whenDone(started.id());

        assertThat(done.text("$.deals")).isEqualTo("{total=3, done=3, skipped=0, failed=0}");
        assertThat(done.text("$.otherRecords")).isEqualTo("1");
        assertThat(done.texts("$.holders[*].confirmed")).containsExactly("true");
        assertThat(done.texts("$.toLookAt[*].faults[*].pointer")).containsExactly("/notes");
        assertThat(STORED.collectionsWith(chris)).isEmpty();
        for (String id : List.of(open, won, past)) {
            assertThat(admin.get(id).body()).doesNotContainIgnoringCase(chris);
            Answer history = admin.get(id + "/history");
            assertThat(history.body()).doesNotContainIgnoringCase(chris).contains("(erased)");
            assertThat(history.texts("$.items[*].change")).endsWith("CONTACT_ERASED");
        }
        assertThat(admin.list("?view=closed").body()).doesNotContainIgnoringCase(chris);
        assertThat(admin.get(won).text("$.status")).isEqualTo("WON");
        assertThat(admin.get(past).text("$.notes")).isEqualTo("Was Chris <(erased)>");
        DealEvent told = deals.waitFor(
                "the erasure", event -> isOf(event, won) && event.getChange() == DealChange.CONTACT_ERASED);
        assertThat(told.getState().getCustomerContact()).isNull();
        assertThat(told.getSequence()).isEqualTo(3);
    }

    @Test
    @DisplayName("P-01 copies given away are redacted, what others entered themselves is counted and left")
    void copiesGivenAway() {
        String chris = "chris.second@customer.example";
        Answer inviting = as("admin@contoso.example").create(withContact("Together", "er-4", chris));
        TestEngagement engagement = new TestEngagement(publisher, inviting, "fabrikam", "2000001");
        engagement.shareContact(
                Person.newBuilder().setName("Chris").setEmail(chris).build());
        engagement.publish(EngagementChange.INVITATION_SENT, InvitationState.PENDING);
        DealsClient fabrikam = as("admin@fabrikam.example");
        String inbound = engagement.inviteeDealId().toString();
        await().until(() -> fabrikam.get(inbound).body().contains(chris));
        String theirOwn = fabrikam.create(contactOf("2000001", "SOL-2001-FAB", "Theirs", "er-5", chris))
                .id();

        Answer done = erased("admin@contoso.example", chris);

        assertThat(done.text("$.deals.done")).isEqualTo("1");
        assertThat(done.text("$.givenAway")).isEqualTo("1");
        assertThat(done.text("$.kept")).isEqualTo("{partners=1, vendor=0}");
        assertThat(fabrikam.get(inbound).body()).doesNotContain(chris);
        assertThat(fabrikam.get(inbound + "/history").body()).doesNotContain(chris);
        assertThat(fabrikam.get(inbound).text("$.status")).isEqualTo("RECEIVED");
        assertThat(fabrikam.get(theirOwn).body()).contains(chris);
        assertThat(STORED.collectionsWith(chris)).containsExactly("deals", "deals_history");

        assertThat(erased("admin@fabrikam.example", chris).text("$.deals.done")).isEqualTo("1");
        assertThat(STORED.collectionsWith(chris)).isEmpty();
    }

    @Test
    @DisplayName("P-01 a colleague who acted is forgotten as a team member, as who did things, and by favorites")
    void aColleague() {
        String praha = "praha@contoso.example";
        DealsClient user = as(praha);
        String id = user.create(Forms.dealOf("1000002", "SOL-1001-CON", "In Praha", "er-6")
                        .replace("Seattle@contoso.example", praha))
                .id();
        user.command(id, "stage", "{\"percent\":45}");
        user.favorite(HttpMethod.PUT, id);
        assertThat(STORED.collectionsWith(praha)).contains("deals", "favorites");

        erased("admin@contoso.example", praha);

        assertThat(STORED.collectionsWith(praha)).isEmpty();
        DealsClient admin = as("admin@contoso.example");
        assertThat(admin.get(id).texts("$.team[*].name")).containsExactly("(erased)");
        assertThat(admin.get(id + "/history").texts("$.items[*].actor.subject"))
                .containsExactly("(erased)", "(erased)", "admin@contoso.example");
        assertThat(admin.patch(id, admin.get(id).tag(), "{\"name\":\"Goes on\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("P-01 only an administrator of the whole organization may, and every fault is named")
    void refusals() {
        Answer ofUser = erasures("seattle@contoso.example").start("{\"email\":\"x@y.example\"}");
        Answer ofLocal = erasures("seattle-admin@contoso.example").start("{\"email\":\"x@y.example\"}");
        Answer faulty = erasures("admin@contoso.example").start("{\"email\":\"nobody\",\"mail\":1}");
        Answer empty = erasures("admin@contoso.example").start("{}");

        assertThat(List.of(ofUser, ofLocal))
                .allMatch(answer -> answer.status() == 403)
                .allMatch(answer -> answer.text("$.errors[0].rule").equals("P-01"));
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.texts("$.errors[*].pointer")).containsExactlyInAnyOrder("/mail", "/email");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.texts("$.errors[*].code")).containsExactly("REQUIRED_FIELD_MISSING");
    }

    @Test
    @DisplayName("P-01 an erasure is seen by its own organization's administrators only, and never whom it is about")
    void visibility() {
        String nobody = "nobody@customer.example";
        Answer started = erasures("admin@contoso.example").start("{\"email\":\"" + nobody + "\"}");

        assertThat(started.body()).doesNotContain(nobody);
        assertThat(erasures("admin@fabrikam.example").get(started.id()).status())
                .isEqualTo(404);
        assertThat(erasures("seattle@contoso.example").get(started.id()).status())
                .isEqualTo(403);
        assertThat(new ContactsClient(as("admin@contoso.example"), "replacements")
                        .get(started.id())
                        .status())
                .isEqualTo(404);
        erasures("admin@contoso.example").whenDone(started.id());
        assertThat(STORED.collectionsWith(nobody)).isEmpty();
    }

    @Test
    @DisplayName("P-01 a repeat with the same key finds the first one; the same key for somebody else is refused")
    void idempotency() {
        ContactsClient erasures = erasures("admin@contoso.example");

        Answer first = erasures.startWithKey("erase-once", "{\"email\":\"once@customer.example\"}");
        Answer again = erasures.startWithKey("erase-once", "{\"email\":\"once@customer.example\"}");
        Answer other = erasures.startWithKey("erase-once", "{\"email\":\"other@customer.example\"}");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(409);
    }

    /** It waits for an earlier one that never comes. */
    private void holdAnEventSharing(String email, Answer inviting) {
        TestEngagement engagement = new TestEngagement(publisher, inviting, "fabrikam", "2000001");
        engagement.loseOne();
        engagement.shareContact(
                Person.newBuilder().setName("Chris").setEmail(email).build());
        engagement.publish(EngagementChange.INVITATION_SENT, InvitationState.PENDING);
        await("the held record")
                .atMost(Duration.ofSeconds(30))
                .until(() -> STORED.collectionsWith(email).contains("held_records"));
    }

    private Answer erased(String admin, String address) {
        Answer started = erasures(admin).start("{\"email\":\"" + address + "\"}");
        assertThat(started.status()).isEqualTo(202);
        return erasures(admin).whenDone(started.id());
    }

    private ContactsClient erasures(String user) {
        return new ContactsClient(as(user), "erasures");
    }

    private static String withContact(String name, String crmId, String email) {
        return contactOf("1000001", "SOL-1001-CON", name, crmId, email);
    }

    private static String contactOf(String location, String solution, String name, String crmId, String email) {
        String contact = "{\"customerContact\":{\"name\":\"Chris\",\"email\":\"" + email + "\"},"
                + "\"consents\":[{\"audience\":\"PARTNERS\",\"text\":\"Yes\"}],";
        return Forms.dealOf(location, solution, name, crmId).strip().replaceFirst("\\{", contact);
    }

    private DealsClient as(String user) {
        return new DealsClient(service.as(user));
    }

    private static boolean isOf(DealEvent event, String id) {
        return event.getAggregateId().toString().equals(id);
    }
}
