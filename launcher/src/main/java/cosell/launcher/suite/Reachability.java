package cosell.launcher.suite;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Looks whether what replaces an embedded part answers, so that its absence is told in one sentence. */
final class Reachability {

    private static final int TIMEOUT_MILLIS = 3_000;
    private static final int SMTP_PORT = 25;

    private Reachability() {}

    /** Fails with what to do when none of its hosts takes a connection. */
    static void require(Part part, String address) {
        if (!isReachable(part, address)) {
            var hosts = hosts(part, address);
            var variable = part.variable().orElseThrow();
            throw new ToldException("The " + part.label() + " at " + shown(hosts) + " (" + variable
                    + ") cannot be reached: start it, correct " + variable + ", or unset it to use the embedded one.");
        }
    }

    /** Whether one of its hosts takes connections; an address that only the driver can look up counts as one. */
    static boolean isReachable(Part part, String address) {
        var hosts = hosts(part, address);
        return hosts.isEmpty() || hosts.stream().anyMatch(Reachability::answers);
    }

    /** Where it is, without user names and passwords. */
    static String shown(Part part, String address) {
        return switch (part) {
            case STORE, INBOX -> address.replaceFirst("//[^/]*@", "//").replaceFirst("\\?.*", "");
            default -> address.replaceFirst("//[^/@]*@", "//");
        };
    }

    private static String shown(List<InetSocketAddress> hosts) {
        return hosts.stream()
                .map(host -> host.getHostString() + ":" + host.getPort())
                .collect(Collectors.joining(", "));
    }

    private static List<InetSocketAddress> hosts(Part part, String address) {
        try {
            return switch (part) {
                case STORE -> storeHosts(new ConnectionString(address));
                case BROKER ->
                    Arrays.stream(address.split(",", -1))
                            .map(host -> host(URI.create("kafka://" + host.strip())))
                            .toList();
                default -> List.of(host(URI.create(address)));
            };
        } catch (IllegalArgumentException e) {
            throw new ToldException(part.variable().orElseThrow() + " is not a usable address: " + e.getMessage(), e);
        }
    }

    /** An address to be looked up by SRV records is left to the driver. */
    private static List<InetSocketAddress> storeHosts(ConnectionString address) {
        return address.isSrvProtocol()
                ? List.of()
                : address.getHosts().stream()
                        .map(ServerAddress::new)
                        .map(host -> InetSocketAddress.createUnresolved(host.getHost(), host.getPort()))
                        .toList();
    }

    private static InetSocketAddress host(URI uri) {
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("it names no host");
        }
        return InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort() > 0 ? uri.getPort() : defaultPort(uri));
    }

    private static int defaultPort(URI uri) {
        return switch (String.valueOf(uri.getScheme())) {
            case "https" -> 443;
            case "http" -> 80;
            case "smtp" -> SMTP_PORT;
            case "smtps" -> 465;
            default -> 9_092;
        };
    }

    /** Whether anybody takes connections there. */
    static boolean answers(InetSocketAddress host) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.getHostString(), host.getPort()), TIMEOUT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
