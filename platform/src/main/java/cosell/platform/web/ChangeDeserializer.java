package cosell.platform.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads a {@link Change}; the only deserializer for which a missing field and null differ. */
final class ChangeDeserializer extends ValueDeserializer<Change<?>> {

    private final @Nullable ValueDeserializer<Object> content;

    ChangeDeserializer() {
        this(null);
    }

    private ChangeDeserializer(@Nullable ValueDeserializer<Object> content) {
        this.content = content;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType change = property == null ? context.getContextualType() : property.getType();
        JavaType type = change.containedTypeOrUnknown(0);
        return new ChangeDeserializer(context.findContextualValueDeserializer(type, property));
    }

    @Override
    public Change<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (content == null) {
            throw new IllegalStateException("A Change is read as a record's component only");
        }
        return Change.to(content.deserialize(parser, context));
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Change.absent();
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return Change.cleared();
    }
}
