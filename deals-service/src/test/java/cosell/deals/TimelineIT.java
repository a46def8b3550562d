package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What deals were, and who may look back how far. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineIT {

    private static final String JOE = "{\"name\":\"Joe\",\"phone\":\"+14255550101\",\"email\":\"joe@contoso.example\"}";
    private static final String SEATTLE =
            "{\"name\":\"Sam Seattle\",\"phone\":\"+14255550100\",\"email\":\"seattle@contoso.example\"}";

    private RunningService service;

    @BeforeAll
    void startTheService() {
        service = RunningService.start(DealsService.application(), "deals_timeline");
        try (TestPublisher publisher = new TestPublisher()) {
            DemoDirectory.publish(publisher);
        }
        Awaitility.await("the directory")
                .atMost(Duration.ofSeconds(30))
                .until(() -> as("admin@contoso.example").create("{}").status() != 503);
    }

    @AfterAll
    void stopTheService() {
        service.close();
    }

    @Test
    @DisplayName("V-03 a deal is shown as it was at any moment since its creation, and at none that is to come")
    void showsADealAsItWas() {
        DealsClient admin = as("admin@contoso.example");
        Answer created = admin.create(Forms.privateDeal("First", "time-1"));
        String id = created.id();
        Answer renamed = later(() -> admin.patch(id, created.tag(), "{\"name\":\"Second\"}"));
        later(() -> admin.command(id, "won", "{}"));

        Answer first = asOf(admin, id, at(created));
        Answer justBefore = asOf(admin, id, at(renamed).minusMillis(1));
        Answer second = asOf(admin, id, at(renamed));
        Answer tooEarly = asOf(admin, id, at(created).minusMillis(1));
        Answer tooLate = asOf(admin, id, at(renamed).plus(Duration.ofDays(9)));

        assertThat(List.of(first.text("$.name"), justBefore.text("$.name"), second.text("$.name")))
                .containsExactly("First", "First", "Second");
        assertThat(first.text("$.status")).isEqualTo("ACCEPTED");
        assertThat(second.headers().getFirst("Deal-Sequence")).isEqualTo("0-2");
        assertThat(second.headers().getETag()).isNull();
        assertThat(admin.get(id).text("$.status")).isEqualTo("WON");
        assertThat(tooEarly.status()).isEqualTo(422);
        assertThat(tooEarly.text("$.errors[0].pointer")).isEqualTo("/query/asOf");
        assertThat(tooEarly.text("$.errors[0].message")).contains(at(created).toString());
        assertThat(tooLate.status()).isEqualTo(422);
        assertThat(tooLate.text("$.errors[0].message")).contains("not come yet");
    }

    @Test
    @DisplayName("V-03 a diff names each field with before and after, and the events that lie between")
    void comparesTwoMoments() {
        DealsClient admin = as("admin@contoso.example");
        Answer created = admin.create(Forms.privateDeal("Diff", "time-2"));
        String id = created.id();
        Answer raised = later(() -> admin.patch(id, created.tag(), "{\"value\":{\"amount\":9.00},\"name\":\"Other\"}"));
        Answer back = later(() -> admin.patch(id, raised.tag(), "{\"name\":\"Diff\"}"));
        Answer marked = later(() -> admin.command(id, "stage", "{\"percent\":45}"));

        Answer all = diff(admin, id, "from=" + at(created));
        Answer some = diff(admin, id, "from=" + at(raised) + "&to=" + at(back));

        assertThat(all.texts("$.changes[*].pointer"))
                .containsExactly("/stage", "/stageMarks", "/stagePercent", "/value/amount");
        assertThat(all.texts("$.changes[?(@.pointer=='/value/amount')]['before','after','events']"))
                .containsExactly("{before=125000.0, after=9.0, events=[\"0-2\"]}");
        assertThat(all.texts("$.events[*].change")).containsExactly("EDITED", "EDITED", "STAGE_MARKED");
        assertThat(all.text("$.events[2].at")).isEqualTo(at(marked).toString());
        assertThat(all.text("$.events[2].actor.email")).isEqualTo("admin@contoso.example");
        assertThat(some.texts("$.changes[*]['pointer','before','after']"))
                .containsExactly("{pointer=/name, before=Other, after=Diff}");
        assertThat(some.texts("$.events[*].sequence")).containsExactly("0-3");
    }

    @Test
    @DisplayName("V-03 everything that is wrong with the moments of a diff is named at once")
    void namesWhatIsWrongWithADiff() {
        DealsClient admin = as("admin@contoso.example");
        Answer created = admin.create(Forms.privateDeal("Faulty", "time-3"));
        Instant before = at(created).minusSeconds(1);
        Instant future = at(created).plus(Duration.ofDays(9));

        Answer outOfReach = diff(admin, created.id(), "from=" + before + "&to=" + future);
        Answer malformed = diff(admin, created.id(), "from=yesterday&to=" + before + "&colour=red");
        Answer missing = diff(admin, created.id(), "");
        Answer backward = diff(admin, created.id(), "from=" + at(created) + "&to=" + before);

        assertThat(outOfReach.status()).isEqualTo(422);
        assertThat(outOfReach.texts("$.errors[*].pointer")).containsExactly("/query/from", "/query/to");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.texts("$.errors[*].pointer")).containsExactly("/query/from", "/query/colour");
        assertThat(missing.texts("$.errors[*].code")).containsExactly("REQUIRED_FIELD_MISSING");
        assertThat(backward.texts("$.errors[*].pointer")).containsExactly("/query/to");
    }

    @Test
    @DisplayName("V-01 V-03 who joined a team later looks back to that moment only, and after leaving not at all")
    void looksBackToWhenItsPermissionBegan() {
        DealsClient admin = as("admin@contoso.example");
        DealsClient user = as("seattle@contoso.example");
        Answer created = admin.create(
                Forms.privateDeal("Team", "time-4").replaceAll("\"team\":\\[[^]]*]", "\"team\":[" + JOE + "]"));
        String id = created.id();
        Answer secret = later(() -> admin.patch(id, created.tag(), "{\"notes\":\"Before your time\"}"));
        Answer joined =
                later(() -> admin.patch(id, secret.tag(), "{\"notes\":null,\"team\":[%s,%s]}".formatted(JOE, SEATTLE)));

        Answer refused = asOf(user, id, at(joined).minusMillis(1));
        Answer history = user.get(id + "/history?count=true");

        assertThat(asOf(user, id, at(joined)).status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("$.errors[0].rule")).isEqualTo("V-03");
        assertThat(refused.text("$.errors[0].message")).contains(at(joined).toString());
        assertThat(diff(user, id, "from=" + at(created)).status()).isEqualTo(403);
        assertThat(history.texts("$.items[*].sequence")).containsExactly("0-3");
        assertThat(history.text("$.count")).isEqualTo("1");
        assertThat(history.body()).doesNotContain("Before your time");
        assertThat(admin.get(id + "/history").body()).contains("Before your time");

        Answer left = later(() -> admin.patch(id, joined.tag(), "{\"team\":[" + JOE + "]}"));
        assertThat(asOf(user, id, at(joined)).status()).isEqualTo(404);
        Answer returned = later(() -> admin.patch(id, left.tag(), "{\"team\":[" + SEATTLE + "]}"));
        assertThat(asOf(user, id, at(joined)).status()).isEqualTo(403);
        assertThat(asOf(user, id, at(returned)).status()).isEqualTo(200);
        assertThat(asOf(as("reader@contoso.example"), id, at(created)).status()).isEqualTo(200);
        assertThat(asOf(as("admin@fabrikam.example"), id, at(created)).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("V-02 V-03 the vendor's sellers see nothing of a partner-led deal from before they were let in")
    void theVendorLooksBackToWhenItWasLetIn() {
        DealsClient admin = as("admin@contoso.example");
        DealsClient seller = as("seller@msft.example");
        Answer created = admin.create(Forms.privateDeal("Led", "time-5"));
        String id = created.id();
        Answer raised = later(() -> admin.patch(id, created.tag(), "{\"value\":{\"amount\":77.00}}"));
        assertThat(seller.get(id + "?view=partner-led").status()).isEqualTo(404);
        Answer shown = later(() -> admin.command(id, "visibility", ""));
        Answer noted = later(() -> admin.patch(id, shown.tag(), "{\"notes\":\"Ours\",\"value\":{\"amount\":88.00}}"));

        Answer past = seller.get(id + "?view=partner-led&asOf=" + at(shown));
        Answer early = seller.get(id + "?view=partner-led&asOf=" + at(raised));
        Answer diff = diff(seller, id, "view=partner-led&from=" + at(shown));

        assertThat(past.text("$.value.amount")).isEqualTo("77.0");
        assertThat(seller.get(id + "?view=partner-led").text("$.value.amount")).isEqualTo("88.0");
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.text("$.errors[0].message")).contains(at(shown).toString());
        assertThat(diff.texts("$.changes[*].pointer")).containsExactly("/value/amount");
        assertThat(diff.body()).doesNotContain("Ours", "events", "contoso.example\",\"subject");
        assertThat(diff(seller, id, "view=partner-led&from=" + at(created)).status())
                .isEqualTo(403);
        assertThat(List.of(
                        asOf(seller, id, at(noted)),
                        diff(seller, id, "from=" + at(noted)),
                        seller.get(id + "/history"),
                        admin.get(id + "?view=partner-led")))
                .extracting(Answer::status)
                .containsOnly(404);
    }

    @Test
    @DisplayName("D-20 a history is read page by page, each entry once and with what it changed")
    void pagesThroughAHistory() {
        DealsClient admin = as("admin@contoso.example");
        String id = admin.create(Forms.privateDeal("Pages", "time-6")).id();
        List.of(20, 40, 60, 80).forEach(percent -> admin.command(id, "stage", "{\"percent\":" + percent + "}"));

        Answer first = admin.get(id + "/history?limit=2&count=true");
        Answer second = admin.get(id + "/history?limit=2&cursor=" + first.text("$.nextCursor"));
        Answer third = admin.get(id + "/history?limit=2&cursor=" + second.text("$.nextCursor"));

        assertThat(first.text("$.count")).isEqualTo("5");
        assertThat(first.texts("$.items[*].sequence")).containsExactly("0-1", "0-2");
        assertThat(second.texts("$.items[*].sequence")).containsExactly("0-3", "0-4");
        assertThat(second.texts("$.items[*].changes[?(@.pointer=='/stage')]['before','after']"))
                .containsExactly("{before=QUALIFIED, after=DEVELOPED}", "{before=DEVELOPED, after=PROPOSED}");
        assertThat(third.texts("$.items[*].sequence")).containsExactly("0-5");
        assertThat(third.text("$.nextCursor")).isEqualTo("null");
        String other = admin.create(Forms.privateDeal("Others", "time-7")).id();
        assertThat(admin.get(other + "/history?cursor=" + first.text("$.nextCursor"))
                        .status())
                .isEqualTo(400);
    }

    /** What happens does so an hour after what happened before. */
    private Answer later(java.util.function.Supplier<Answer> happens) {
        service.anonymous()
                .post()
                .uri("/api/dev/clock")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"advance\": \"PT1H\"}")
                .exchange()
                .expectStatus()
                .isOk();
        Answer answer = happens.get();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static Instant at(Answer deal) {
        return Instant.parse(deal.text("$.updatedAt"));
    }

    private static Answer asOf(DealsClient client, String id, Instant moment) {
        return client.get(id + "?asOf=" + moment);
    }

    private static Answer diff(DealsClient client, String id, String query) {
        return client.send(HttpMethod.GET, "/api/deals/" + id + "/diff?" + query, Map.of(), "");
    }

    private DealsClient as(String user) {
        return new DealsClient(service.as(user));
    }
}
