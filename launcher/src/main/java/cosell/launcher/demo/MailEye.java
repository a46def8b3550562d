package cosell.launcher.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Looks into the inbox for what was not there before. */
final class MailEye {

    private static final String INBOX = "/api/dev/inbox";

    private final DemoApi api;
    private final String user;
    private final Set<String> seen = new HashSet<>();

    /** Mails that are there already are none of this story's. */
    MailEye(DemoApi api, String user) {
        this.api = api;
        this.user = user;
        arrived();
    }

    /** A mail that arrived. */
    record Arrived(String id, List<String> to, String subject) {

        static Arrived of(JsonNode mail) {
            var to = StreamSupport.stream(mail.at("/to").spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
            return new Arrived(
                    mail.at("/id").asString(), to, mail.at("/subject").asString());
        }
    }

    /** False where mails go to a server of somebody else's. */
    boolean canSee() {
        return api.hasInbox();
    }

    List<Arrived> arrived() {
        if (!canSee()) {
            return List.of();
        }
        return StreamSupport.stream(api.peek(user, INBOX).body().spliterator(), false)
                .map(Arrived::of)
                .filter(mail -> seen.add(mail.id()))
                .toList();
    }
}
