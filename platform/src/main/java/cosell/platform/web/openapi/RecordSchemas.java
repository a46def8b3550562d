package cosell.platform.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import cosell.platform.web.Change;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as our JSON shows them: every member is there, and null only where its type says so. Of a request a
 * member may be missing wherever it may be null.
 */
final class RecordSchemas implements ModelConverter {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Class<?> raw = rawClass(type);
        if (schema != null && raw.isRecord()) {
            requireOwnName(raw);
            members(raw, definition(schema, context));
        }
        return schema;
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    /** The library would describe one of two types of the same name, and give it for both. */
    private void requireOwnName(Class<?> type) {
        Class<?> first = named.putIfAbsent(type.getSimpleName(), type);
        if (first != null && first != type) {
            throw new IllegalStateException(
                    "The API shows two types of the same name, rename one: " + first + ", " + type);
        }
    }

    private static Class<?> rawClass(AnnotatedType type) {
        JavaType java = Json.mapper().constructType(type.getType());
        return java.getRawClass();
    }

    private static Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        Schema<?> referenced =
                reference == null ? null : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
        return referenced == null ? schema : referenced;
    }

    private static void members(Class<?> type, Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String name = JsonNames.of(component);
            if (isOptional(component)) {
                schema.getProperties().computeIfPresent(name, (_, member) -> Nullability.orNull(member));
            } else if (schema.getProperties().containsKey(name) && !isRequired(schema, name)) {
                schema.addRequiredItem(name);
            }
        }
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getType() == Change.class
                || Arrays.stream(component.getAnnotatedType().getAnnotations()).anyMatch(Nullable.class::isInstance);
    }

    private static boolean isRequired(Schema<?> schema, String name) {
        List<String> required = schema.getRequired();
        return required != null && required.contains(name);
    }
}
