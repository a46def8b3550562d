package cosell.console;

import io.netty.handler.codec.http.HttpMethod;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Answers everything below {@code /inbox} and {@code /api/dev/inbox}. */
final class InboxHandler {

    private static final Pattern MAIL = Pattern.compile("/inbox/([A-Za-z0-9-]+)");
    private static final Pattern DOCUMENT = Pattern.compile("/inbox/([A-Za-z0-9-]+)/html");
    private static final Pattern JSON_MAIL = Pattern.compile("/api/dev/inbox/([A-Za-z0-9-]+)");
    private static final String JSON = "/api/dev/inbox";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Inbox inbox;

    InboxHandler(Inbox inbox) {
        this.inbox = inbox;
    }

    static boolean covers(String path) {
        return path.equals(JSON) || path.startsWith(JSON + "/") || path.equals("/inbox") || path.startsWith("/inbox/");
    }

    /** Blocks while the disk is read. */
    Answer answer(HttpMethod method, String path) {
        if (path.equals(JSON) && method.equals(HttpMethod.DELETE)) {
            inbox.clear();
            return Answer.empty();
        }
        if (!READING.contains(method)) {
            return Answer.methodNotAllowed(path.equals(JSON) ? "GET, HEAD, DELETE" : "GET, HEAD");
        }
        return read(path);
    }

    private Answer read(String path) {
        if (path.equals(JSON)) {
            return Answer.json(JsonMapper.shared().writeValueAsString(inbox.mails()));
        }
        if (path.equals("/inbox")) {
            return Answer.page(InboxPages.list(inbox.mails()));
        }
        var mail = MAIL.matcher(path);
        if (mail.matches()) {
            return one(mail.group(1), found -> Answer.page(InboxPages.mail(found)));
        }
        var document = DOCUMENT.matcher(path);
        if (document.matches()) {
            return one(document.group(1), InboxPages::document);
        }
        var json = JSON_MAIL.matcher(path);
        return json.matches()
                ? one(json.group(1), found -> Answer.json(JsonMapper.shared().writeValueAsString(found)))
                : Answer.problem(GatewayProblem.notFound());
    }

    private Answer one(String id, java.util.function.Function<Mail, Answer> view) {
        return inbox.find(id).map(view).orElseGet(() -> Answer.problem(GatewayProblem.notFound()));
    }
}
