package cosell.console;

import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Headers on their way through the gateway: all go on but those that are about one connection only. */
final class ForwardedHeaders {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    /** Beside those: what only we may say of the client, and what each connection settles for itself. */
    private static final Set<String> OURS = Set.of(
            "host",
            "expect",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-proto",
            "x-forwarded-prefix",
            "x-real-ip");

    private ForwardedHeaders() {}

    /** What the service is told. Statements of the client about its own address are not believed. */
    static HttpHeaders ofRequest(HttpHeaders received, @Nullable InetSocketAddress client, String scheme) {
        var headers = withoutHops(received);
        OURS.forEach(headers::remove);
        var host = received.get("host");
        if (host != null) {
            headers.set("X-Forwarded-Host", host);
        }
        if (client != null && client.getAddress() != null) {
            headers.set("X-Forwarded-For", client.getAddress().getHostAddress());
        }
        headers.set("X-Forwarded-Proto", scheme);
        return headers;
    }

    /** What the client is told. */
    static HttpHeaders ofAnswer(HttpHeaders received) {
        return withoutHops(received);
    }

    private static HttpHeaders withoutHops(HttpHeaders received) {
        var hops = new HashSet<>(HOP_BY_HOP);
        for (var value : received.getAll(CONNECTION)) {
            for (var name : value.split(",", -1)) {
                hops.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        var headers = new DefaultHttpHeaders();
        received.forEach(header -> {
            if (!hops.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                headers.add(header.getKey(), header.getValue());
            }
        });
        return headers;
    }
}
