package cosell.launcher.ops;

import cosell.launcher.suite.ToldException;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the operators' API answered, whatever it was. */
record OpsAnswer(int status, JsonNode body) {

    private static final int REFUSED = 400;

    /** The body; fails with the answer's sentences when it is a refusal. */
    JsonNode orTold() {
        if (status >= REFUSED) {
            throw new ToldException(status + ": " + sentences());
        }
        return body;
    }

    /** Why it was refused and what to do, each fault on a line of its own. */
    String sentences() {
        return body.path("detail").asString("No reason was given.")
                + body.path("errors").valueStream().map(OpsAnswer::line).collect(Collectors.joining());
    }

    private static String line(JsonNode error) {
        return "\n  " + error.path("pointer").asString("") + "  "
                + error.path("message").asString("") + " "
                + error.path("fix").asString("");
    }
}
