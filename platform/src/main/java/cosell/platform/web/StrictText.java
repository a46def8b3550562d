package cosell.platform.web;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a value whose one JSON form is a text. Jackson's own readers would also take numbers, arrays and shortened
 * texts for times and ids.
 */
final class StrictText<T> extends StdDeserializer<T> {

    private final Function<String, T> parser;
    private final String form;

    /** The parser throws a {@link RuntimeException} for what has not the form, which is a phrase such as "a date". */
    StrictText(Class<T> type, Function<String, T> parser, String form) {
        super(type);
        this.parser = parser;
        this.form = form;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(getValueType(context), json);
        }
        String text = json.getString();
        try {
            return parser.apply(text);
        } catch (RuntimeException notOfTheForm) {
            throw context.weirdStringException(text, handledType(), form);
        }
    }
}
