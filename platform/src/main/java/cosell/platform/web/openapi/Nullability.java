package cosell.platform.web.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Set;

/** Says of a schema that null fits too, in the words of JSON Schema 2020-12. */
final class Nullability {

    private static final String NULL = "null";

    private Nullability() {}

    static Schema<?> orNull(Schema<?> schema) {
        Set<String> types = schema.getTypes();
        if (types != null && schema.getEnum() == null) {
            schema.addType(NULL);
            return schema;
        }
        boolean anything = types == null && schema.get$ref() == null && schema.getEnum() == null;
        return anything || isNullable(schema) ? schema : either(schema);
    }

    private static Schema<?> either(Schema<?> schema) {
        Schema<?> nothing = new JsonSchema();
        nothing.addType(NULL);
        return new JsonSchema().anyOf(List.of(schema, nothing));
    }

    private static boolean isNullable(Schema<?> schema) {
        return schema.getAnyOf() != null
                && schema.getAnyOf().stream().anyMatch(option -> Set.of(NULL).equals(option.getTypes()));
    }
}
