package cosell.launcher.demo;

import java.util.Locale;
import org.apache.avro.generic.GenericRecord;

/**
 * An event that came along on a topic.
 *
 * @param change what happened
 * @param aggregate who it happened to
 */
record HeardEvent(String topic, String change, String aggregate, long sequence) {

    private static final int SHORT_ID = 8;

    static HeardEvent of(String topic, GenericRecord event) {
        return new HeardEvent(
                topic,
                String.valueOf(event.get("change")),
                String.valueOf(event.get("aggregateId")),
                ((Number) event.get("sequence")).longValue());
    }

    String text() {
        var id = aggregate.length() > SHORT_ID ? aggregate.substring(0, SHORT_ID) : aggregate;
        return String.format(Locale.ROOT, "%-26s %-22s %s #%d", topic, change, id, sequence);
    }
}
