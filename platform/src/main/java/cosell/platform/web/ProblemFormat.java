package cosell.platform.web;

import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/**
 * How problems look on some paths that follow another API's reference. A bean of this type takes over every problem on
 * the paths it applies to, those of the platform (security, unknown routes, defects) included; everywhere else problems
 * are RFC 9457 documents. Thread-safe.
 */
public interface ProblemFormat {

    boolean appliesTo(ServerWebExchange exchange);

    MediaType mediaType();

    /**
     * The answer's body, serialized with the application's JSON mapper.
     *
     * @param correlationId what to quote when asking about this request
     */
    Object body(Problem problem, String correlationId);
}
