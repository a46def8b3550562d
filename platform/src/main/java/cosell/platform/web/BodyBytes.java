package cosell.platform.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** The bytes of a JSON request body, up to a limit. */
final class BodyBytes {

    /** The largest JSON body: 1 MiB. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final byte[] NONE = {};
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    private BodyBytes() {}

    static Mono<byte[]> of(ServerHttpRequest request) {
        return Mono.defer(() -> {
            requireJson(request.getHeaders());
            return bytes(request);
        });
    }

    static Mono<byte[]> orEmptyObject(ServerHttpRequest request) {
        return bytes(request).map(bytes -> {
            if (bytes.length == 0) {
                return EMPTY_OBJECT;
            }
            requireJson(request.getHeaders());
            return bytes;
        });
    }

    private static Mono<byte[]> bytes(ServerHttpRequest request) {
        if (request.getHeaders().getContentLength() > MAX_BYTES) {
            return Mono.error(tooLarge());
        }
        return DataBufferUtils.join(request.getBody(), MAX_BYTES)
                .map(BodyBytes::takeOver)
                .defaultIfEmpty(NONE)
                .onErrorMap(DataBufferLimitException.class, _ -> tooLarge());
    }

    private static byte[] takeOver(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static void requireJson(HttpHeaders headers) {
        if (!isJson(headers)) {
            throw new ProblemException(Problem.of(
                            ProblemReason.UNSUPPORTED_MEDIA_TYPE,
                            "Send the body as JSON, with Content-Type: application/json.")
                    .withHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE));
        }
    }

    private static boolean isJson(HttpHeaders headers) {
        try {
            MediaType type = headers.getContentType();
            return type != null
                    && type.getType().equals("application")
                    && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
        } catch (InvalidMediaTypeException notEvenOne) {
            return false;
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(Problem.of(
                ProblemReason.PAYLOAD_TOO_LARGE, "A JSON body has at most 1 MiB (" + MAX_BYTES + " bytes)."));
    }
}
