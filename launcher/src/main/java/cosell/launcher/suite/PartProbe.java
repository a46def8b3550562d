package cosell.launcher.suite;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Looks whether a part works. */
public final class PartProbe {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private PartProbe() {}

    /** Services and what speaks HTTP must answer well; the others must take connections. */
    public static boolean isUp(PartReport report) {
        return switch (report.part()) {
            case STORE, BROKER, INBOX -> takesConnections(report);
            case REGISTRY -> answersWell(report.address() + "/subjects");
            case ISSUER -> answersWell(report.address() + "/.well-known/openid-configuration");
            case GATEWAY, DEALS, INVITATIONS, REGISTRATION, NOTIFICATION ->
                answersWell(report.address() + "/actuator/health/readiness");
        };
    }

    private static boolean takesConnections(PartReport report) {
        return report.replaced()
                ? Reachability.isReachable(report.part(), report.address())
                : Reachability.answers(InetSocketAddress.createUnresolved("127.0.0.1", report.port()));
    }

    static boolean answersWell(String address) {
        try (var client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToldException("Interrupted.", e);
        }
    }
}
