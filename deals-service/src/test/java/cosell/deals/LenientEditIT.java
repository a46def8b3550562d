package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;

/** Stale edits of clients that prefer them merged (D-21). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LenientEditIT {

    private static final Map<String, String> LENIENT = Map.of("Prefer", "handling=lenient");

    private RunningService service;
    private DealsClient admin;

    @BeforeAll
    void startTheService() {
        service = RunningService.start(DealsService.application(), "deals_lenient");
        try (TestPublisher publisher = new TestPublisher()) {
            DemoDirectory.publish(publisher);
        }
        admin = new DealsClient(service.as("admin@contoso.example"));
        admin.awaitDirectory();
    }

    @AfterAll
    void stopTheService() {
        service.close();
    }

    @Test
    @DisplayName("D-21 a stale edit of other fields is merged, and the answer says so")
    void mergesWhatDoesNotOverlap() {
        Answer created = admin.create(Forms.privateDeal("Base", "lenient-1"));
        admin.patch(created.id(), created.tag(), "{\"name\":\"Theirs\"}");
        admin.command(created.id(), "stage", "{\"stage\":\"Qualified\"}");

        Answer merged = lenient("", created, "{\"notes\":\"Mine\",\"value\":{\"amount\":7}}");

        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.headers().getFirst("Preference-Applied")).isEqualTo("handling=lenient");
        assertThat(merged.tag()).isEqualTo("\"0-4\"");
        assertThat(merged.text("$.name")).isEqualTo("Theirs");
        assertThat(merged.text("$.notes")).isEqualTo("Mine");
        assertThat(merged.text("$.stage")).isEqualTo("QUALIFIED");
        assertThat(merged.text("$.value.amount")).isEqualTo("7.0");
        assertThat(merged.text("$.value.currency")).isEqualTo("USD");
    }

    @Test
    @DisplayName("D-21 a stale edit of a field that was edited meanwhile gets 412 with base, yours and theirs")
    void refusesWhatOverlaps() {
        Answer created = admin.create(Forms.privateDeal("Base", "lenient-2"));
        Answer theirs = admin.patch(created.id(), created.tag(), "{\"value\":{\"amount\":1}}");

        Answer refused = lenient("", created, "{\"notes\":\"Mine\",\"value\":{\"currency\":\"EUR\"}}");

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.headers().getFirst("Preference-Applied")).isNull();
        assertThat(refused.texts("$.differences[*].pointer")).containsExactly("/value", "/notes");
        assertThat(refused.text("$.differences[0].base.amount")).isEqualTo("125000.0");
        assertThat(refused.text("$.differences[0].yours.currency")).isEqualTo("EUR");
        assertThat(refused.text("$.differences[0].theirs.amount")).isEqualTo("1.0");
        assertThat(admin.get(created.id()).tag()).isEqualTo(theirs.tag());
    }

    @Test
    @DisplayName("D-21 without the preference a stale edit is refused, and an unknown revision is never merged")
    void mergesOnlyWhenAskedTo() {
        Answer created = admin.create(Forms.privateDeal("Base", "lenient-3"));
        admin.patch(created.id(), created.tag(), "{\"name\":\"Theirs\"}");

        Answer strict = admin.patch(created.id(), created.tag(), "{\"notes\":\"Mine\"}");
        Answer unknown = admin.send(
                HttpMethod.PATCH,
                "/api/deals/" + created.id(),
                Map.of("If-Match", "\"7-1\"", "Prefer", "handling=lenient"),
                "{\"notes\":\"Mine\"}");

        assertThat(strict.status()).isEqualTo(412);
        assertThat(unknown.status()).isEqualTo(412);
    }

    @Test
    @DisplayName("D-11 D-21 a merged edit passes the rules on the state it is merged into")
    void decidesOnTheFreshState() {
        Answer created = admin.create(Forms.privateDeal("Base", "lenient-4"));
        admin.command(created.id(), "won", "{}");

        Answer refused = lenient("", created, "{\"notes\":\"Mine\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.texts("$.errors[*].rule")).containsExactly("D-07");
    }

    @Test
    @DisplayName("D-21 a dry run merges too, and leaves the deal as it is")
    void aDryRunMerges() {
        Answer created = admin.create(Forms.privateDeal("Base", "lenient-5"));
        Answer theirs = admin.patch(created.id(), created.tag(), "{\"name\":\"Theirs\"}");

        Answer dry = lenient("?dryRun=true", created, "{\"notes\":\"Mine\"}");

        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.headers().getFirst("Preference-Applied")).isEqualTo("handling=lenient");
        assertThat(dry.tag()).isEqualTo(theirs.tag());
        assertThat(dry.text("$.result.name")).isEqualTo("Theirs");
        assertThat(dry.text("$.result.notes")).isEqualTo("Mine");
        assertThat(admin.get(created.id()).text("$.notes")).isEqualTo("null");
    }

    private Answer lenient(String query, Answer madeOn, String patch) {
        Map<String, String> headers = new HashMap<>(LENIENT);
        headers.put("If-Match", madeOn.tag());
        return admin.send(HttpMethod.PATCH, "/api/deals/" + madeOn.id() + query, headers, patch);
    }
}
