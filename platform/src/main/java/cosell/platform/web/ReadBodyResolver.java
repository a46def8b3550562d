package cosell.platform.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a controller take {@code ReadBody<SomeRequest>} as a parameter. */
final class ReadBodyResolver implements HandlerMethodArgumentResolver {

    private final JsonBodies bodies;

    ReadBodyResolver(JsonBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ReadBody.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        ParameterizedType body = (ParameterizedType) parameter.getGenericParameterType();
        Type type = body.getActualTypeArguments()[0];
        boolean mayBeEmpty = parameter.hasParameterAnnotation(MayBeEmpty.class);
        return bodies.readGeneric(exchange.getRequest(), type, mayBeEmpty).cast(Object.class);
    }
}
