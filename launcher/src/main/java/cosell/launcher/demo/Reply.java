package cosell.launcher.demo;

import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an API answered.
 *
 * @param revision the ETag, empty without one
 * @param dealSequence where the deal stands, for a command elsewhere; empty without one
 * @param mayBeRepeated whether it said when to come again
 */
record Reply(int status, JsonNode body, String revision, String dealSequence, boolean mayBeRepeated) {

    static Reply of(HttpResponse<String> answer) {
        return new Reply(
                answer.statusCode(),
                json(answer.body()),
                header(answer, "ETag"),
                header(answer, "Deal-Sequence"),
                answer.headers().firstValue("Retry-After").isPresent());
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            return JsonMapper.shared().getNodeFactory().stringNode(body);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** A member as text, by JSON pointer; empty when there is none. */
    String text(String pointer) {
        return body.at(pointer).asString("");
    }
}
