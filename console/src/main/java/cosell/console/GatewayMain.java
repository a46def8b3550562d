package cosell.console;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The gateway as a process of its own, told by environment variables where the services are. */
public final class GatewayMain {

    private GatewayMain() {}

    public static void main(String[] arguments) {
        var gateway = Gateway.start(settings(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "gateway-shutdown"));
        gateway.awaitClose();
    }

    /**
     * {@code DEALS_URL}, {@code INVITATIONS_URL} and so on, each with a comma between several instances; {@code
     * GATEWAY_HOST}, {@code GATEWAY_PORT}, {@code INBOX_URL}.
     */
    static GatewaySettings settings(Map<String, String> environment) {
        var backends = Arrays.stream(Backend.values())
                .collect(Collectors.toMap(Function.identity(), backend -> addresses(backend, environment)));
        return new GatewaySettings(
                environment.getOrDefault("GATEWAY_HOST", "127.0.0.1"),
                Integer.parseInt(environment.getOrDefault("GATEWAY_PORT", "8080")),
                backends,
                new Installation(parts(backends), List.of()),
                Optional.empty(),
                Optional.ofNullable(environment.get("INBOX_URL")).map(URI::create));
    }

    private static List<URI> addresses(Backend backend, Map<String, String> environment) {
        var name = backend.name() + "_URL";
        var address = environment.get(name);
        if (address == null || address.isBlank()) {
            throw new IllegalArgumentException(
                    "Set " + name + " to the address of the " + backend.service() + ", such as http://localhost:8081.");
        }
        return Arrays.stream(address.split(",", -1))
                .map(instance -> URI.create(instance.strip().replaceAll("/+$", "")))
                .toList();
    }

    private static List<Installation.Part> parts(Map<Backend, List<URI>> backends) {
        return Arrays.stream(Backend.values())
                .flatMap(backend -> backends.getOrDefault(backend, List.of()).stream()
                        .map(instance -> new Installation.Part(backend.service(), instance.toString())))
                .toList();
    }
}
