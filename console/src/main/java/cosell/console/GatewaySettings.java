package cosell.console;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a gateway is set up.
 *
 * @param host the address to listen on
 * @param port 0 takes any free one
 * @param backends where the instances of each service are, without trailing slashes
 * @param inbox the mails to show, in a development installation that has them
 * @param mailCatcher where they can be looked at instead
 */
public record GatewaySettings(
        String host,
        int port,
        Map<Backend, List<URI>> backends,
        Installation installation,
        Optional<Inbox> inbox,
        Optional<URI> mailCatcher) {

    public GatewaySettings {
        backends = Map.copyOf(backends);
    }
}
