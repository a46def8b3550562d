package cosell.platform.web;

import cosell.platform.domain.Fault;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/** Problems as {@code application/problem+json}. */
final class Rfc9457Format implements ProblemFormat {

    @Override
    public boolean appliesTo(ServerWebExchange exchange) {
        return true;
    }

    @Override
    public MediaType mediaType() {
        return MediaType.APPLICATION_PROBLEM_JSON;
    }

    @Override
    public Object body(Problem problem, String correlationId) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", problem.reason().type().toString());
        members.put("title", problem.reason().title());
        members.put("status", problem.reason().status().value());
        members.put("detail", problem.detail());
        members.put("reason", problem.reason().name());
        members.put(
                "errors", problem.errors().stream().map(Rfc9457Format::error).toList());
        members.put("correlationId", correlationId);
        problem.extensions().forEach(members::putIfAbsent);
        return members;
    }

    private static Map<String, Object> error(Fault fault) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("pointer", fault.pointer());
        members.put("code", fault.code().name());
        members.put("message", fault.message());
        members.put("fix", fault.fix());
        if (fault.rule() != null) {
            members.put("rule", fault.rule());
        }
        if (fault.possibleFrom() != null) {
            members.put("possibleFrom", fault.possibleFrom().toString());
        }
        return members;
    }
}
