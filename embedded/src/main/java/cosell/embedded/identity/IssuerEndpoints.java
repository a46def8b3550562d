package cosell.embedded.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the issuer answers over HTTP: discovery, its public key, and (for development only) tokens for the asking. */
final class IssuerEndpoints {

    private record Answer(int status, String contentType, String body) {}

    private final String issuer;
    private final RSAKey key;
    private final Function<String, Optional<String>> tokens;

    IssuerEndpoints(String issuer, RSAKey key, Function<String, Optional<String>> tokens) {
        this.issuer = issuer;
        this.key = key;
        this.tokens = tokens;
    }

    void register(HttpServer server) {
        server.createContext("/", exchange -> send(exchange, answer(exchange)));
    }

    private Answer answer(HttpExchange exchange) {
        return switch (exchange.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" -> json(JsonMapper.shared().writeValueAsString(discovery()));
            case "/.well-known/jwks.json" -> json(new JWKSet(key).toString(true));
            case "/token" -> token(exchange.getRequestURI().getRawQuery());
            default -> text(HttpURLConnection.HTTP_NOT_FOUND, "There is nothing here.");
        };
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer",
                issuer,
                "jwks_uri",
                issuer + "/.well-known/jwks.json",
                "token_endpoint",
                issuer + "/token",
                "response_types_supported",
                List.of("id_token"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private Answer token(@Nullable String query) {
        return user(query)
                .flatMap(tokens)
                .map(token -> text(HttpURLConnection.HTTP_OK, token))
                .orElseGet(() -> text(HttpURLConnection.HTTP_NOT_FOUND, "There is no such demo user."));
    }

    private static Optional<String> user(@Nullable String query) {
        return Stream.of(Objects.requireNonNullElse(query, "").split("&", -1))
                .filter(parameter -> parameter.startsWith("user="))
                .map(parameter -> URLDecoder.decode(parameter.substring("user=".length()), StandardCharsets.UTF_8))
                .findFirst();
    }

    private static Answer json(String body) {
        return new Answer(HttpURLConnection.HTTP_OK, "application/json", body);
    }

    private static Answer text(int status, String body) {
        return new Answer(status, "text/plain; charset=utf-8", body);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
