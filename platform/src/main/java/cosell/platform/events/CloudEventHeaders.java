package cosell.platform.events;

import cosell.platform.domain.Position;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in the binary mode of its Kafka binding: the attributes are the record's headers. */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String SEQUENCE = "ce_sequence";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACEPARENT = "traceparent";

    private static final Pattern TRACEPARENT_FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private CloudEventHeaders() {}

    public static Headers of(CloudEventAttributes attributes) {
        Headers headers = new RecordHeaders();
        put(headers, SPEC_VERSION, "1.0");
        put(headers, ID, attributes.id());
        put(headers, TYPE, attributes.type());
        put(headers, SOURCE, attributes.source());
        put(headers, TIME, attributes.time());
        put(headers, SUBJECT, attributes.subject());
        put(headers, SEQUENCE, attributes.position());
        put(headers, CONTENT_TYPE, "application/avro");
        put(headers, TRACEPARENT, attributes.traceparent());
        return headers;
    }

    /** The attributes; empty when one that all our records have is missing or malformed. */
    public static Optional<CloudEventAttributes> read(Headers headers) {
        @Nullable String id = text(headers, ID);
        @Nullable String type = text(headers, TYPE);
        @Nullable String source = text(headers, SOURCE);
        @Nullable String subject = text(headers, SUBJECT);
        @Nullable Instant time = parsed(headers, TIME, Instant::parse);
        if (id == null || type == null || source == null || subject == null || time == null) {
            return Optional.empty();
        }
        return Optional.of(new CloudEventAttributes(
                id,
                type,
                source,
                time,
                subject,
                position(headers).orElse(null),
                traceparent(headers).orElse(null)));
    }

    /** Where the record stands among those of its key, even if nothing else of it can be read. */
    public static Optional<Position> position(Headers headers) {
        return Optional.ofNullable(parsed(headers, SEQUENCE, Position::parse));
    }

    /** The trace that the record goes on with. */
    public static Optional<String> traceparent(Headers headers) {
        return Optional.ofNullable(text(headers, TRACEPARENT))
                .filter(value -> TRACEPARENT_FORM.matcher(value).matches());
    }

    private static void put(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static <T> @Nullable T parsed(Headers headers, String name, Function<String, T> parser) {
        String text = text(headers, name);
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return null;
        }
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
