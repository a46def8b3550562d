package cosell.console;

import static cosell.console.Backend.DEALS;
import static cosell.console.Backend.INVITATIONS;
import static cosell.console.Backend.NOTIFICATION;
import static cosell.console.Backend.REGISTRATION;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which service answers which path. Whatever is not listed is not reachable from outside. */
final class RouteTable {

    private static final Duration USUAL = Duration.ofSeconds(60);

    private static final List<Route> LISTED = List.of(
            to(DEALS, "/api/deals/**"),
            to(DEALS, "/api/contacts/**"),
            to(DEALS, "/api/customers"),
            to(DEALS, "/api/stage-mappings/**"),
            to(DEALS, "/api/insights/**"),
            to(DEALS, "/api/reference/**"),
            to(DEALS, "/api/crm/**"),
            to(DEALS, "/v1.0/engagements/**"),
            to(DEALS, "/engagements/v1/**"),
            to(DEALS, "/api/dev/clock"),
            to(INVITATIONS, "/api/engagements/**"),
            to(INVITATIONS, "/api/invitations/**"),
            to(INVITATIONS, "/api/partners/**"),
            to(REGISTRATION, "/api/registrations/**"),
            to(NOTIFICATION, "/api/notifications/**"),
            to(NOTIFICATION, "/api/notification-preferences/**"),
            to(NOTIFICATION, "/api/webhooks/**"),
            to(NOTIFICATION, "/webhooks/v1/**"),
            // Says something only when something happens.
            new Route("/api/stream", NOTIFICATION, Duration.ZERO));

    static final List<Route> ALL = Stream.concat(
                    LISTED.stream(),
                    Arrays.stream(Backend.values()).map(service -> to(service, "/api/ops/" + service.label() + "/**")))
            .toList();

    private RouteTable() {}

    static Optional<Route> find(String path) {
        return ALL.stream().filter(route -> route.matches(path)).findFirst();
    }

    private static Route to(Backend backend, String pattern) {
        return new Route(pattern, backend, USUAL);
    }
}
