package cosell.platform.web;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** A JSON mapper that coerces nothing and ignores nothing. */
final class StrictJson {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 256 * 1024;
    private static final int MAX_NAME = 256;
    private static final int MAX_NUMBER = 100;

    private StrictJson() {}

    static JsonMapper mapper(JsonMapper application) {
        JsonMapper.Builder builder = JsonMapper.builder(factory());
        application.registeredModules().forEach(builder::addModule);
        return builder.addModule(new CosellJsonModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** Where the text stops being JSON. What stands there is not repeated. */
    static Problem malformed(JacksonException broken) {
        TokenStreamLocation at = broken.getLocation();
        String where = at == null ? "" : " Line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
        return Problem.of(ProblemReason.MALFORMED_JSON, says(broken) + where);
    }

    private static String says(JacksonException broken) {
        String message = String.valueOf(broken.getOriginalMessage());
        if (message.startsWith("Duplicate")) {
            return "A name comes twice in one object.";
        }
        if (message.startsWith("Trailing token")) {
            return "There is text behind the end of the JSON value.";
        }
        return message.contains("exceeds the maximum allowed")
                ? "The JSON is nested deeper than " + MAX_DEPTH + " levels, or a text, name or number is too long."
                : "The body is not JSON.";
    }

    private static JsonFactory factory() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_TEXT)
                .maxNameLength(MAX_NAME)
                .maxNumberLength(MAX_NUMBER)
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
