package cosell.endtoend;

import static cosell.endtoend.Users.SEATTLE_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Caller;
import cosell.endtoend.driver.Event;
import cosell.endtoend.driver.Eventually;
import cosell.endtoend.driver.Json;
import cosell.endtoend.driver.Mail;
import cosell.endtoend.driver.Suite;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One story's pen: what is written down about the deals of Contoso's Seattle branch, and what is read of them. */
final class Chronicle {

    /** Tells this story's deals from all others. */
    final String number = UUID.randomUUID().toString().substring(0, 8);

    final Suite suite;
    final Caller contoso;

    /** Begins when nothing moves, with an empty inbox. */
    Chronicle(Suite suite) {
        this.suite = suite;
        this.contoso = suite.api().as(SEATTLE_ADMIN);
        suite.settle();
        suite.inbox().clear();
    }

    String create(JsonNode form) {
        return contoso.post("/api/deals", form).expect(201).at("/id");
    }

    static JsonNode read(Caller caller, String deal) {
        return caller.get("/api/deals/" + deal).expect(200).json();
    }

    /** The id of the invitee's own deal in the same engagement, once it is there. */
    String received(Caller invitee, String deal) {
        var engagement = read(contoso, deal).at("/engagementId").asString();
        return Eventually.value(
                        "an inbound deal of engagement " + engagement,
                        () -> listed(invitee, "view=inbound&engagementId=" + engagement),
                        deals -> !deals.isEmpty())
                .getFirst()
                .at("/id")
                .asString();
    }

    static List<JsonNode> listed(Caller caller, String query) {
        return Json.items(caller.get("/api/deals?" + query).expect(200).json()).toList();
    }

    List<String> changes(String topic, String aggregate) {
        return suite.events().of(topic, aggregate).stream().map(Event::change).toList();
    }

    static Mailing mails(String subject, String... recipients) {
        return new Mailing(subject, List.of(recipients));
    }

    /** One mail to each recipient. */
    record Mailing(String subject, List<String> recipients) {
        Stream<String> lines() {
            return recipients.stream().map(recipient -> recipient + " | " + subject);
        }
    }

    /** Not one more, not one fewer, none twice. */
    void theMailsAre(Mailing... expected) {
        var mails = suite.inbox().all();
        assertThat(mails).extracting(Mail::messageId).doesNotHaveDuplicates().doesNotContain("");
        assertThat(mails)
                .extracting(Mail::line)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(expected).flatMap(Mailing::lines).toList());
    }
}
