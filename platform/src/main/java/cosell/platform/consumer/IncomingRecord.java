package cosell.platform.consumer;

import cosell.platform.events.AvroDecoder;
import cosell.platform.events.UnreadableRecordException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came from the broker.
 *
 * @param key the record's key as text; null when it has none
 * @param value its bytes; null for a tombstone
 * @param headers its headers as text, the last of each name
 * @param timestamp the broker's time of the record
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes as they came; records are never compared
public record IncomingRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        byte @Nullable [] value,
        Map<String, String> headers,
        Instant timestamp) {

    /** Where it lies. */
    public String place() {
        return topic + "-" + partition + "@" + offset;
    }

    /** Id of the schema it was written with; null when its value does not begin in Confluent's wire form. */
    public @Nullable Integer schemaId() {
        try {
            return AvroDecoder.schemaIdOf(value);
        } catch (UnreadableRecordException headless) {
            return null;
        }
    }
}
