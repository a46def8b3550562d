package cosell.console;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * A "no" of the gateway's own, in the form of every other problem answer (RFC 9457).
 *
 * @param reason one of the published reasons
 */
record GatewayProblem(HttpResponseStatus status, String reason, String title, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static GatewayProblem notFound() {
        return new GatewayProblem(
                HttpResponseStatus.NOT_FOUND, "NOT_FOUND", "There is nothing here", "No service answers this path.");
    }

    static GatewayProblem malformed() {
        return new GatewayProblem(
                HttpResponseStatus.BAD_REQUEST,
                "REQUEST_FAILED",
                "The request can not be served",
                "The path is malformed, or could be understood in two ways (dot segments, encoded slashes).");
    }

    static GatewayProblem methodNotAllowed() {
        return new GatewayProblem(
                HttpResponseStatus.METHOD_NOT_ALLOWED,
                "METHOD_NOT_ALLOWED",
                "This resource does not know the method",
                "The header Allow lists the methods that work here.");
    }

    static GatewayProblem foreignHost() {
        return new GatewayProblem(
                HttpResponseStatus.FORBIDDEN,
                "ACTION_NOT_PERMITTED",
                "The caller may not do this",
                "The inbox is shown only under the name localhost.");
    }

    static GatewayProblem away(Backend backend) {
        return new GatewayProblem(
                HttpResponseStatus.SERVICE_UNAVAILABLE,
                "DEPENDENCY_UNAVAILABLE",
                "Another service can not be reached",
                "The " + backend.service() + " can not be reached; nothing was done. Try again.");
    }

    static GatewayProblem broken(Backend backend) {
        return new GatewayProblem(
                HttpResponseStatus.BAD_GATEWAY,
                "DEPENDENCY_UNAVAILABLE",
                "Another service can not be reached",
                "The " + backend.service() + " broke off before it answered, so the outcome is not known. Repeat the"
                        + " call with the same Idempotency-Key.");
    }

    static GatewayProblem late(Backend backend) {
        return new GatewayProblem(
                HttpResponseStatus.GATEWAY_TIMEOUT,
                "DEPENDENCY_UNAVAILABLE",
                "Another service can not be reached",
                "The " + backend.service() + " did not answer in time, so the outcome is not known. Repeat the call"
                        + " with the same Idempotency-Key.");
    }

    String toJson() {
        var members = new LinkedHashMap<String, Object>();
        members.put(
                "type", "urn:cosell:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-'));
        members.put("title", title);
        members.put("status", status.code());
        members.put("detail", detail);
        members.put("reason", reason);
        members.put("errors", List.of());
        return JsonMapper.shared().writeValueAsString(members);
    }
}
