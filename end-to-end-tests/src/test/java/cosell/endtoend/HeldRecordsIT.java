package cosell.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Answer;
import cosell.endtoend.driver.Caller;
import cosell.endtoend.driver.Events;
import cosell.endtoend.driver.Eventually;
import cosell.endtoend.driver.Intruder;
import cosell.endtoend.driver.Json;
import cosell.endtoend.driver.OperatedSuite;
import cosell.endtoend.driver.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Records that nobody can read on an owner's topic, and the desk at which operators let them go. */
@ExtendWith(OperatedSuite.class)
class HeldRecordsIT {

    private static final String SECRET = "Zebedee-Quillfeather";

    private final Suite suite;
    private final Caller operator;
    private final Caller contoso;

    HeldRecordsIT(Suite suite) {
        this.suite = suite;
        this.operator = suite.api().as(Users.OPERATOR);
        this.contoso = suite.api().as(Users.SEATTLE_ADMIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invitations", "registration", "notification"})
    @DisplayName("what nobody can read is held, shown without its value, tried again and discarded")
    void whatNobodyCanReadIsHeldShownTriedAgainAndDiscarded(String service) {
        var deal = UUID.randomUUID().toString();
        write(deal, "0-1");
        write(deal, "0-2");
        var first = id(service, deal, 0);
        var second = id(service, deal, 1);

        var shown = act(service, first, "redrive", "{}").expect(200);
        assertThat(shown.at("/outcome")).isEqualTo("FAILED_AGAIN");
        assertThat(shown.json().at("/record/tries").asInt()).isEqualTo(2);
        assertThat(shown.at("/record/sequence")).isEqualTo("0-1");
        assertThat(shown.at("/record/fault/message")).contains("magic byte");
        var one = operator.get(desk(service) + "/" + first).expect(200);
        assertThat(one.at("/waiting/0/id")).isEqualTo(second);
        assertThat(shown.text() + one.text()).doesNotContain(SECRET);

        assertThat(act(service, second, "discard", "{'reason': 'nobody wrote it'}")
                        .at("/outcome"))
                .isEqualTo("WAITS");
        assertThat(act(service, first, "discard", "{'reason': 'nobody wrote it'}")
                        .at("/outcome"))
                .isEqualTo("COUNTED");
        assertThat(held(service, deal)).isEmpty();
        operator.get(desk(service) + "/" + first).expect(404);
    }

    @Test
    @DisplayName("the others' events flow on beside what is held, and the owner's own event takes its place")
    void theOthersEventsFlowOnAndTheOwnersOwnEventTakesItsPlace() {
        var deal = contoso.post("/api/deals", Forms.deal("Held up", "Wide World Importers"))
                .expect(201);
        var id = deal.at("/id");
        write(id, "0-2");
        assertThat(id("registration", id, 0)).isNotEmpty();

        var form = Forms.deal("Flows on", "Wide World Importers");
        form.withArray("/invitations").add(Forms.fabrikamInvited());
        contoso.post("/api/deals", form).expect(201);
        var fabrikam = suite.api().as(Users.FABRIKAM);
        Eventually.holds(() -> assertThat(fabrikam.get("/api/deals?view=inbound&q=Flows")
                        .expect(200)
                        .text())
                .contains("Flows on"));

        contoso.with("If-Match", deal.etag())
                .patch("/api/deals/" + id, Json.object("{'name': 'Held up no more'}"))
                .expect(200);
        for (var service : List.of("invitations", "registration", "notification")) {
            Eventually.holds(() -> assertThat(held(service, id)).isEmpty());
        }
    }

    @Test
    @DisplayName("only operators reach the desk, and no log quotes the value")
    void onlyOperatorsReachTheDeskAndNoLogQuotesTheValue() {
        write(UUID.randomUUID().toString(), "0-1");
        for (var service : List.of("deals", "invitations", "registration", "notification")) {
            operator.get(desk(service)).expect(200);
            contoso.get(desk(service)).expect(403);
            contoso.post(desk(service) + "/redrive", Json.object("{}")).expect(403);
            suite.api().anonymous().get(desk(service)).expect(401);
        }
        assertThat(logs()).contains("is held").doesNotContain(SECRET);
    }

    private void write(String deal, String sequence) {
        try (var intruder = new Intruder(suite)) {
            intruder.write(Events.DEALS, deal, sequence, "{\"name\":\"" + SECRET + "\"}");
        }
    }

    private Answer act(String service, String id, String act, String body) {
        return operator.post(desk(service) + "/" + id + "/" + act, Json.object(body));
    }

    private String id(String service, String deal, int place) {
        var found = Eventually.value(
                "what " + service + " holds of " + deal, () -> held(service, deal), held -> held.size() > place);
        return Json.text(found.get(place), "/id");
    }

    private List<JsonNode> held(String service, String deal) {
        var answer = operator.get(desk(service) + "?aggregate=" + deal).expect(200);
        assertThat(answer.text()).doesNotContain(SECRET);
        return Json.items(answer.json()).toList();
    }

    private static String desk(String service) {
        return "/api/ops/" + service + "/held-records";
    }

    private String logs() {
        try (var files = Files.walk(suite.directory())) {
            var text = new StringBuilder();
            for (var file : files.filter(HeldRecordsIT::isLog).toList()) {
                text.append(Files.readString(file, StandardCharsets.UTF_8));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The broker's own segments are called so too, but they are not text. */
    private static boolean isLog(Path file) {
        return file.getFileName().toString().equals("services.log");
    }
}
