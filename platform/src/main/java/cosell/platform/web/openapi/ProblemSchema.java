package cosell.platform.web.openapi;

import cosell.platform.domain.FaultCode;
import cosell.platform.web.ProblemReason;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;

/** The form of every refusal (RFC 9457); members of single problems, such as {@code differences}, come on top. */
final class ProblemSchema {

    static final String NAME = "Problem";
    static final String FAULT = "ProblemFault";

    private ProblemSchema() {}

    static Schema<?> schema() {
        return object(List.of("type", "title", "status", "detail", "reason", "errors"))
                .addProperty("type", text().format("uri"))
                .addProperty("title", text())
                .addProperty("status", of("integer"))
                .addProperty("detail", text())
                .addProperty("reason", constants(ProblemReason.values()))
                .addProperty("errors", of("array").items(new Schema<>().$ref(FAULT)))
                .addProperty("correlationId", text());
    }

    static Schema<?> fault() {
        return object(List.of("pointer", "code", "message", "fix"))
                .addProperty("pointer", text())
                .addProperty("code", constants(FaultCode.values()))
                .addProperty("message", text())
                .addProperty("fix", text())
                .addProperty("rule", text())
                .addProperty("possibleFrom", text().format("date-time"));
    }

    private static Schema<?> object(List<String> required) {
        return of("object").required(required);
    }

    private static Schema<?> text() {
        return of("string");
    }

    private static Schema<?> constants(Enum<?>... constants) {
        Schema<Object> names = of("string");
        Arrays.stream(constants).map(Enum::name).forEach(names::addEnumItemObject);
        return names;
    }

    private static Schema<Object> of(String type) {
        Schema<Object> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
