package cosell.console;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import reactor.netty.http.server.HttpServerRequest;

/** What the gateway answers itself: start page, inbox, its own health. */
final class OwnPages {

    private static final Pattern LOCAL = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    private static final Answer UP = Answer.json("{\"status\":\"UP\"}");

    private final Installation installation;
    private final Optional<InboxHandler> inbox;
    private final Optional<URI> mailCatcher;

    OwnPages(GatewaySettings settings) {
        this.installation = settings.installation();
        this.inbox = settings.inbox().map(InboxHandler::new);
        this.mailCatcher = settings.mailCatcher();
    }

    /** Empty when the path is none of ours. May block on a disk. */
    Optional<Answer> answer(HttpServerRequest request, String path) {
        if (InboxHandler.covers(path)) {
            return inboxAnswer(request, path);
        }
        var page = page(request, path);
        return page.isPresent() && !isReading(request.method())
                ? Optional.of(Answer.methodNotAllowed("GET, HEAD"))
                : page;
    }

    private Optional<Answer> page(HttpServerRequest request, String path) {
        return switch (path) {
            case "/" -> Optional.of(Answer.page(StartPage.render(installation, origin(request))));
            case "/actuator/health/liveness", "/actuator/health/readiness" -> Optional.of(UP);
            default -> Assets.find(path);
        };
    }

    /** A page of another name that resolves to this machine (DNS rebinding) must not read the mails. */
    private Optional<Answer> inboxAnswer(HttpServerRequest request, String path) {
        if (inbox.isEmpty()) {
            return mailCatcher
                    .filter(_ -> path.equals("/inbox"))
                    .map(address -> Answer.of(HttpResponseStatus.FOUND, "text/plain", "")
                            .with("Location", address.toString()));
        }
        return isLocal(host(request))
                ? inbox.map(handler -> handler.answer(request.method(), path))
                : Optional.of(Answer.problem(GatewayProblem.foreignHost()));
    }

    private static boolean isReading(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private static boolean isLocal(String host) {
        return LOCAL.matcher(host).matches();
    }

    private static String origin(HttpServerRequest request) {
        return request.scheme() + "://" + host(request);
    }

    private static String host(HttpServerRequest request) {
        return request.requestHeaders().get(HttpHeaderNames.HOST, "");
    }
}
