package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/**
 * Reads many objects out of one body, each as strictly and completely as {@link JsonBodies} reads one: what is wrong
 * with a row is that row's. Thread-safe.
 *
 * <p>A JSON array has the limits of any JSON body. Of newline-delimited JSON ({@value #LINES}), which may be of any
 * length, no more than what arrived together is in memory; a line has the limits of a JSON body, blank lines count but
 * are no rows.
 */
public final class JsonRows {

    /** The media type of rows that are lines. */
    public static final String LINES = "application/x-ndjson";

    private static final MediaType OF_LINES = MediaType.parseMediaType(LINES);

    private final JsonBodies bodies;

    public JsonRows(JsonBodies bodies) {
        this.bodies = bodies;
    }

    /**
     * The rows in their order, as they arrive. Fails with {@link ProblemException} when the body as a whole can't be
     * read: another media type, or an array that is broken or too long.
     */
    public <T> Flux<JsonRow<T>> read(ServerHttpRequest request, Class<T> type) {
        return isLines(request)
                ? lines(request.getBody(), type)
                : BodyBytes.of(request).flatMapIterable(bytes -> parse(bytes, type));
    }

    /** The rows of a JSON array that is there already. Throws {@link ProblemException} when it is none. */
    public <T> List<JsonRow<T>> parse(byte[] array, Class<T> type) {
        JsonNode root = bodies.tree(array);
        if (!root.isArray()) {
            throw new ProblemException(Problems.ofForm(List.of(noArray(root))));
        }
        return IntStream.range(0, root.size())
                .mapToObj(at -> row(at + 1L, root.path(at), type))
                .toList();
    }

    <T> Flux<JsonRow<T>> lines(Flux<DataBuffer> body, Class<T> type) {
        return Flux.defer(() -> {
                    LineSplitter splitter = new LineSplitter(BodyBytes.MAX_BYTES);
                    return body.concatMapIterable(splitter::lines, 1)
                            .concatWith(Flux.defer(() -> Flux.fromIterable(splitter.rest())))
                            .filter(line -> !line.isBlank())
                            .map(line -> row(line, type));
                })
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }

    private <T> JsonRow<T> row(LineSplitter.Line line, Class<T> type) {
        if (line.isTooLong()) {
            return new JsonRow<>(line.number(), null, List.of(tooLong()));
        }
        try {
            return row(line.number(), bodies.tree(line.bytes()), type);
        } catch (ProblemException broken) {
            return new JsonRow<>(line.number(), null, faults(broken.problem()));
        }
    }

    private <T> JsonRow<T> row(long number, JsonNode element, Class<T> type) {
        try {
            ReadBody<T> read = bodies.read(element, type);
            return new JsonRow<>(number, read.value(), read.faults());
        } catch (ProblemException unreadable) {
            return new JsonRow<>(number, null, faults(unreadable.problem()));
        }
    }

    private static List<Fault> faults(Problem problem) {
        return problem.errors().isEmpty()
                ? List.of(Fault.of("", FaultCode.INVALID_VALUE, problem.detail(), "Send one JSON object a line.", null))
                : problem.errors();
    }

    private static Fault tooLong() {
        return Fault.of(
                "",
                FaultCode.VALUE_OUT_OF_RANGE,
                "This line is longer than 1 MiB.",
                "Send a shorter object, on one line.",
                null);
    }

    private static Fault noArray(JsonNode root) {
        return Fault.of(
                "",
                root.isMissingNode() ? FaultCode.REQUIRED_FIELD_MISSING : FaultCode.INVALID_VALUE,
                "Expected an array, found " + JsonTypeNames.of(root) + ".",
                "Send a JSON array of objects, or one object a line as " + LINES + ".",
                null);
    }

    private static boolean isLines(ServerHttpRequest request) {
        try {
            return OF_LINES.isCompatibleWith(request.getHeaders().getContentType());
        } catch (InvalidMediaTypeException notEvenOne) {
            return false;
        }
    }
}
