package cosell.platform.web.openapi;

import cosell.platform.web.ReadBody;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Describes what controllers take as {@link ReadBody}. Thread-safe. */
final class RequestBodies implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private final Map<String, Schema<?>> schemas = new ConcurrentSkipListMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == ReadBody.class)
                .findFirst()
                .ifPresent(parameter -> operation.setRequestBody(body(parameter)));
        return operation;
    }

    @Override
    public void customise(OpenAPI description) {
        Components components = description.getComponents();
        schemas.forEach(components::addSchemas);
    }

    private RequestBody body(MethodParameter parameter) {
        boolean optional = parameter.hasParameterAnnotation(cosell.platform.web.MayBeEmpty.class);
        Type type = ((ParameterizedType) parameter.getGenericParameterType()).getActualTypeArguments()[0];
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(schemas::put);
        return new RequestBody()
                .required(!optional)
                .content(new Content().addMediaType("application/json", new MediaType().schema(resolved.schema)));
    }
}
