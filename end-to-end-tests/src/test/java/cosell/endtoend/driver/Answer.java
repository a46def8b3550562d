package cosell.endtoend.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the suite answered.
 *
 * @param request method and path, for messages
 */
public record Answer(String request, int status, HttpHeaders headers, String text) {

    /** Fails with the whole answer when it has another status. */
    public Answer expect(int wanted) {
        assertThat(status).as("%s was answered with: %s", request, text).isEqualTo(wanted);
        return this;
    }

    public JsonNode json() {
        return text.isBlank() ? MissingNode.getInstance() : Json.read(text);
    }

    /** The text at a JSON pointer, empty when there is none. */
    public String at(String pointer) {
        return Json.text(json(), pointer);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    /** The faults of a problem answer. */
    public List<JsonNode> errors() {
        return json().path("errors").valueStream().toList();
    }
}
