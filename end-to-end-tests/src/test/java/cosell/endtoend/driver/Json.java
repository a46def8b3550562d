package cosell.endtoend.driver;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as trees: no class of ours says what an answer looks like. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** An object in JSON; single quotes may stand for double ones. */
    public static ObjectNode object(String text) {
        return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
    }

    public static Stream<JsonNode> items(JsonNode list) {
        return list.path("items").valueStream();
    }

    /** The text at this pointer, empty when there is none. */
    public static String text(JsonNode tree, String pointer) {
        return tree.at(pointer).asString("");
    }
}
