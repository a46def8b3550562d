package cosell.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Json;
import cosell.endtoend.driver.SharedSuite;
import cosell.endtoend.driver.Suite;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent, the answer is a documented one, and says everything that is wrong. */
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private final Desk desk;

    BadInputIT(Suite suite) {
        this.desk = new Desk(suite);
    }

    @ParameterizedTest
    @FieldSource("cosell.endtoend.Mistake#ALL")
    void aMistakeGetsItsDocumentedAnswer(Mistake mistake) {
        var answer = mistake.request().apply(desk);

        answer.expect(mistake.status());
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/reason")).isEqualTo(mistake.reason());
        assertThat(answer.json().path("status").asInt()).isEqualTo(mistake.status());
        assertThat(answer.at("/type")).isNotEmpty();
        assertThat(answer.at("/title")).isNotEmpty();
        assertThat(answer.errors()).allSatisfy(BadInputIT::isComplete);
    }

    @Test
    @DisplayName("D-03 D-05 D-06 five faults get one answer with five entries")
    void fiveFaultsGetOneAnswerWithFiveEntries() {
        var form = Forms.deal("  ", "Wide World Importers");
        form.put("locationId", "2000001");
        form.withObject("/value").put("currency", "DOLLAR");
        form.withArray("/team").removeAll().addObject().put("name", "Sam Seattle");
        form.withArray("/solutions").addObject().put("id", "SOL-9999-CON");

        var answer = desk.admin.post("/api/deals", form).expect(422);

        assertThat(answer.at("/reason")).isEqualTo("BUSINESS_VALIDATION_FAILED");
        assertThat(answer.errors())
                .extracting(BadInputIT::entry)
                .containsExactlyInAnyOrder(
                        "/name INVALID_STRING_FORMAT D-03",
                        "/locationId INVALID_VALUE D-05",
                        "/value/currency INVALID_STRING_FORMAT D-03",
                        "/team NOT_ENOUGH_VALUES D-03",
                        "/solutions/1/id INVALID_VALUE D-06");
        assertThat(answer.errors()).allSatisfy(BadInputIT::isComplete);
    }

    @Test
    @DisplayName("faults of the form and of the rules come in one answer")
    void faultsOfTheFormAndOfTheRulesComeInOneAnswer() {
        var form = Forms.deal("Two kinds of faults", "Wide World Importers");
        form.put("colour", "blue");
        form.put("estimatedCloseDate", "next spring");
        form.put("locationId", "2000001");
        form.withObject("/customer").put("country", "Atlantis");
        form.withObject("/value").put("amount", -5);

        var answer = desk.admin.post("/api/deals", form).expect(400);

        assertThat(answer.at("/reason")).isEqualTo("REQUEST_VALIDATION_FAILED");
        assertThat(answer.errors())
                .extracting(BadInputIT::entry)
                .containsExactlyInAnyOrder(
                        "/colour INVALID_VALUE ",
                        "/estimatedCloseDate INVALID_STRING_FORMAT ",
                        "/locationId INVALID_VALUE D-05",
                        "/customer/country INVALID_STRING_FORMAT D-03",
                        "/value/amount VALUE_OUT_OF_RANGE D-03");
        assertThat(answer.errors()).allSatisfy(BadInputIT::isComplete);
    }

    @Test
    @DisplayName("D-21 a stale edit is shown what differs and changes nothing")
    void aStaleEditIsShownWhatDiffersAndChangesNothing() {
        var answer = desk.staleEdit().expect(412);

        var now = desk.admin.get("/api/deals/" + desk.own).expect(200);
        assertThat(now.at("/name")).startsWith("Theirs ");
        assertThat(answer.etag()).isEqualTo(now.etag());
        assertThat(answer.json().path("differences").valueStream())
                .singleElement()
                .satisfies(difference -> assertThat(difference.toString()).contains("/name", "Mine", "Theirs "));
    }

    @Test
    @DisplayName("V-01 a foreign id and an unknown one are answered alike")
    void aForeignIdAndAnUnknownOneAreAnsweredAlike() {
        var foreign = desk.admin.get("/api/deals/" + desk.foreign).expect(404);
        var unknown = desk.admin.get("/api/deals/" + Desk.NOWHERE).expect(404);

        assertThat(withoutTrace(foreign.json())).isEqualTo(withoutTrace(unknown.json()));
    }

    @Test
    @DisplayName("a repeat with the same key and body finds what the first one created")
    void aRepeatWithTheSameKeyAndBodyFindsWhatTheFirstOneCreated() {
        var caller = desk.admin.withKey("repeat-" + desk.own);
        var first = caller.post("/api/deals", Desk.deal()).expect(201);

        var second = caller.post("/api/deals", Desk.deal()).expect(201);

        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Deal-Sequence")).isEqualTo("0-1");
    }

    @Test
    @DisplayName("an expired token is told apart from a missing one")
    void anExpiredTokenIsToldApartFromAMissingOne() {
        assertThat(desk.withExpiredToken().get("/api/deals").expect(401).at("/detail"))
                .contains("expired");
        assertThat(desk.nobody.get("/api/deals").expect(401).header("WWW-Authenticate"))
                .startsWith("Bearer");
    }

    private static String entry(JsonNode error) {
        return Json.text(error, "/pointer") + " " + Json.text(error, "/code") + " " + Json.text(error, "/rule");
    }

    private static void isComplete(JsonNode error) {
        assertThat(Json.text(error, "/code")).isNotBlank();
        assertThat(Json.text(error, "/message")).isNotBlank();
        assertThat(Json.text(error, "/fix")).isNotBlank();
        assertThat(error.has("pointer")).isTrue();
    }

    /** What every answer has of its own. */
    private static JsonNode withoutTrace(JsonNode problem) {
        var copy = (ObjectNode) problem.deepCopy();
        copy.remove(List.of("instance", "correlationId"));
        return copy;
    }
}
