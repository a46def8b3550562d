package cosell.endtoend.driver;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A mail that arrived. */
public record Mail(List<String> to, String subject, String messageId, String text, String html, Instant receivedAt) {

    static Mail of(JsonNode mail) {
        return new Mail(
                mail.path("to").valueStream().map(JsonNode::asString).toList(),
                Json.text(mail, "/subject"),
                header(mail, "Message-ID"),
                Json.text(mail, "/text"),
                Json.text(mail, "/html"),
                Instant.parse(Json.text(mail, "/receivedAt")));
    }

    /** Recipient and subject, for comparing whole inboxes. */
    public String line() {
        return String.join(",", to) + " | " + subject;
    }

    private static String header(JsonNode mail, String name) {
        return mail.path("headers").properties().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().path(0).asString(""))
                .findFirst()
                .orElse("");
    }
}
