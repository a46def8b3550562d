package cosell.platform.web.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one of several forms is answered, a value may fit more than one of them, since a shared view is a part of the
 * whole: {@code anyOf}, where the library says {@code oneOf}.
 */
final class Alternatives {

    private Alternatives() {}

    static void openIn(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.getOneOf() != null) {
            schema.setAnyOf(schema.getOneOf());
            schema.setOneOf(null);
        }
        parts(schema).forEach(Alternatives::openIn);
    }

    /** The library's raw types are passed through as objects. */
    private static Stream<Schema<?>> parts(Schema<?> schema) {
        Map<String, ?> members = schema.getProperties();
        Collection<?> options = schema.getAnyOf();
        return Stream.of(
                        members == null ? Stream.empty() : members.values().stream(),
                        options == null ? Stream.empty() : options.stream(),
                        Stream.of(schema.getItems(), schema.getAdditionalProperties()))
                .<Object>flatMap(parts -> parts)
                .filter(Schema.class::isInstance)
                .map(part -> (Schema<?>) part);
    }
}
