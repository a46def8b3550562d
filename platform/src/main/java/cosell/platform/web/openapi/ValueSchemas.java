package cosell.platform.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import cosell.platform.domain.OrganizationId;
import cosell.platform.web.Change;
import cosell.platform.web.Count;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Describes the types of ours, and of the JSON library, that are written as something simpler than their fields. */
final class ValueSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json.mapper().constructType(type.getType());
        Class<?> raw = java.getRawClass();
        if (raw == Change.class) {
            return context.resolve(inner(type, java.containedType(0)));
        }
        if (raw == OrganizationId.class) {
            return text().pattern("^[a-z0-9][a-z0-9-]{1,38}$");
        }
        if (raw == Count.class) {
            return new JsonSchema().description("A number, or \"10,000+\".");
        }
        if (raw == Object.class || JsonNode.class.isAssignableFrom(raw)) {
            return new JsonSchema();
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    private static AnnotatedType inner(AnnotatedType outer, JavaType type) {
        return new AnnotatedType(type)
                .ctxAnnotations(outer.getCtxAnnotations())
                .jsonViewAnnotation(outer.getJsonViewAnnotation())
                .resolveAsRef(true);
    }

    private static Schema<?> text() {
        Schema<?> text = new JsonSchema();
        text.addType("string");
        return text;
    }
}
