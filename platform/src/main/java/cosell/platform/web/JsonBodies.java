package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.lang.reflect.Type;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads request bodies strictly and completely: every fault of the form at once, nothing coerced, nothing ignored.
 * Thread-safe.
 *
 * <p>Request types are records whose components are nullable (use boxed types: a primitive can't say that it was
 * missing); {@link Change} components tell a missing field from null. A constructor may throw
 * {@link IllegalArgumentException} for a value it does not take; its message is shown to the caller.
 *
 * <p>Limits: 1 MiB, 64 levels, texts of 256 Ki characters, names of 256 characters. Errors (as
 * {@link ProblemException}): 415 for another media type than JSON, 413 beyond 1 MiB, 400 {@code MALFORMED_JSON} for
 * broken JSON (also names that come twice, or text behind the end), 400 {@code REQUEST_VALIDATION_FAILED} when the body
 * is no object. All other faults are in {@link ReadBody#faults()}.
 */
public final class JsonBodies {

    /** No more faults than this are looked for in one body. */
    static final int MAX_FAULTS = 100;

    private final JsonMapper mapper;
    private final FormFaults formFaults;

    /** Takes over the JSON names and modules of the given mapper, and makes its reading strict. */
    public JsonBodies(JsonMapper application) {
        this.mapper = StrictJson.mapper(application);
        this.formFaults = new FormFaults(mapper);
    }

    /** Reads the body of a request; an empty body is a fault. Reading takes place when subscribed to, once. */
    public <T> Mono<ReadBody<T>> read(ServerHttpRequest request, Class<T> type) {
        return BodyBytes.of(request).map(bytes -> parse(bytes, type));
    }

    /** The same, but an empty body without a media type reads as {@code {}}. */
    public <T> Mono<ReadBody<T>> readOrEmpty(ServerHttpRequest request, Class<T> type) {
        return BodyBytes.orEmptyObject(request).map(bytes -> parse(bytes, type));
    }

    /** Reads a JSON text that is there already, with the same strictness. */
    public <T> ReadBody<T> parse(byte[] json, Class<T> type) {
        return read(tree(json), type);
    }

    /** For types that only reflection knows, such as the argument of a controller's parameter. */
    Mono<ReadBody<?>> readGeneric(ServerHttpRequest request, Type type, boolean mayBeEmpty) {
        JavaType target = mapper.constructType(type);
        Mono<byte[]> body = mayBeEmpty ? BodyBytes.orEmptyObject(request) : BodyBytes.of(request);
        return body.map(bytes -> parse(bytes, target));
    }

    private ReadBody<?> parse(byte[] json, JavaType type) {
        return read(tree(json), type);
    }

    /** Reads a part of a body as if it were one by itself. */
    <T> ReadBody<T> read(JsonNode root, Class<T> type) {
        ReadBody<?> body = read(root, mapper.constructType(type));
        return new ReadBody<>(type.cast(body.value()), body.faults(), body.sha256());
    }

    private ReadBody<?> read(JsonNode root, JavaType type) {
        if (!root.isObject()) {
            throw new ProblemException(Problems.ofForm(List.of(noObject(root))));
        }
        String hash = CanonicalJson.sha256(root);
        FormTree tree = new FormTree(root);
        Object value = convert(tree, type);
        return new ReadBody<>(value, tree.faults(), hash);
    }

    /** Throws {@link ProblemException} when it is not JSON. */
    JsonNode tree(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (JacksonException broken) {
            throw new ProblemException(StrictJson.malformed(broken));
        }
    }

    /** Each round either ends or takes one unreadable part out of the tree, so it ends. */
    private Object convert(FormTree tree, JavaType type) {
        while (true) {
            try {
                return mapper.treeToValue(tree.root(), type);
            } catch (JacksonException unreadable) {
                takeOut(tree, unreadable);
            }
        }
    }

    private void takeOut(FormTree tree, JacksonException unreadable) {
        FormTree.Place place = tree.find(unreadable.getPath());
        tree.add(formFaults.of(place.pointer(), place.node(), unreadable));
        if (!tree.remove(place) || tree.faults().size() >= MAX_FAULTS) {
            throw new ProblemException(Problems.ofForm(tree.faults()));
        }
    }

    private static Fault noObject(JsonNode root) {
        return root.isMissingNode()
                ? Fault.of("", FaultCode.REQUIRED_FIELD_MISSING, "The body is empty.", "Send a JSON object.", null)
                : Fault.of(
                        "",
                        FaultCode.INVALID_VALUE,
                        "Expected an object, found " + JsonTypeNames.of(root) + ".",
                        "Send a JSON object.",
                        null);
    }
}
