package cosell.console;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A whole answer of the gateway's own.
 *
 * @param headers more headers, beside the protective ones that every answer of ours has
 */
record Answer(HttpResponseStatus status, String contentType, String body, Map<String, String> headers) {

    static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> PROTECTION = Map.of(
            "Content-Security-Policy", PAGE_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    static Answer page(String html) {
        return of(HttpResponseStatus.OK, "text/html; charset=utf-8", html);
    }

    static Answer json(String json) {
        return of(HttpResponseStatus.OK, "application/json", json);
    }

    static Answer empty() {
        return of(HttpResponseStatus.NO_CONTENT, "application/json", "");
    }

    static Answer problem(GatewayProblem problem) {
        return of(problem.status(), GatewayProblem.MEDIA_TYPE, problem.toJson());
    }

    static Answer methodNotAllowed(String allowed) {
        return problem(GatewayProblem.methodNotAllowed()).with("Allow", allowed);
    }

    static Answer of(HttpResponseStatus status, String contentType, String body) {
        return new Answer(status, contentType, body, Map.of());
    }

    Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, more);
    }

    Mono<Void> send(HttpMethod method, HttpServerResponse response) {
        response.status(status);
        PROTECTION.forEach(response::header);
        headers.forEach(response::header);
        if (status.equals(HttpResponseStatus.NO_CONTENT)) {
            return response.send();
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        response.header(HttpHeaderNames.CONTENT_TYPE, contentType);
        response.header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(bytes.length));
        return method.equals(HttpMethod.HEAD)
                ? response.send()
                : response.sendByteArray(Mono.just(bytes)).then();
    }
}
