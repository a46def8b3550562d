package cosell.platform.web.openapi;

import cosell.platform.web.IdempotencyKey;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** What every operation may answer, and every command may be told, by the platform's rules. */
final class CommonAnswers implements GlobalOpenApiCustomizer {

    private static final Map<String, String> OF_EVERY_OPERATION = Map.of(
            "400", "The request has not the documented form.",
            "401", "A valid access token is needed.",
            "403", "The caller's roles do not allow this.",
            "404", "There is no such resource, or the caller may not see it.",
            "406", "No acceptable representation exists.",
            "422", "Rules of the domain refuse this.",
            "503", "Something that is needed is away; Retry-After says when to try again.");

    /** Said by the HTTP server, before there is a request to answer. */
    private static final String TOO_LONG = "The first line of the request is longer than 16 KiB.";

    private static final Map<String, String> OF_EVERY_COMMAND = Map.of(
            "409", "The state of the resource does not allow this.",
            "412", "The resource was changed meanwhile.",
            "413", "The body is too large.",
            "415", "The body is not JSON.",
            "428", "The edit must name the revision it was made on.");

    @Override
    public void customise(OpenAPI description) {
        description.getComponents().addSchemas(ProblemSchema.NAME, ProblemSchema.schema());
        description.getComponents().addSchemas(ProblemSchema.FAULT, ProblemSchema.fault());
        description.getComponents().getSchemas().values().forEach(Alternatives::openIn);
        description.getPaths().values().forEach(path -> path.readOperationsMap().forEach(CommonAnswers::complete));
    }

    private static void complete(HttpMethod method, Operation operation) {
        operation.getResponses().values().forEach(CommonAnswers::jsonOnly);
        problems(operation.getResponses(), OF_EVERY_OPERATION);
        operation.getResponses().addApiResponse("414", new ApiResponse().description(TOO_LONG));
        if (method != HttpMethod.GET) {
            problems(operation.getResponses(), OF_EVERY_COMMAND);
            operation.addParametersItem(new HeaderParameter()
                    .name(IdempotencyKey.HEADER)
                    .description("Repeating a call with the same key and body carries it out once.")
                    .schema(new StringSchema().minLength(1).maxLength(255)));
        }
    }

    private static void problems(ApiResponses responses, Map<String, String> statuses) {
        new TreeMap<>(statuses).forEach((status, words) -> responses.addApiResponse(status, problem(words)));
    }

    private static ApiResponse problem(String words) {
        return new ApiResponse()
                .description(words)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref(ProblemSchema.NAME))));
    }

    /** Spring leaves open in which form an answer comes; ours come as JSON. */
    private static void jsonOnly(ApiResponse response) {
        Content content = response.getContent();
        if (content != null && content.containsKey("*/*")) {
            content.addMediaType("application/json", content.remove("*/*"));
        }
        if (content != null) {
            content.values().forEach(answer -> Alternatives.openIn(answer.getSchema()));
        }
    }
}
