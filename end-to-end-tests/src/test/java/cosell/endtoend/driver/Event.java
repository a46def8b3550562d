package cosell.endtoend.driver;

import org.apache.avro.generic.GenericRecord;

/**
 * A record of one of the owners' topics.
 *
 * @param cloudEventId the header {@code ce_id}
 * @param position the header {@code ce_sequence}
 */
public record Event(String key, String cloudEventId, String position, GenericRecord value) {

    public String text(String field) {
        return String.valueOf(value.get(field));
    }

    public String id() {
        return text("eventId");
    }

    public String aggregate() {
        return text("aggregateId");
    }

    public long sequence() {
        return (Long) value.get("sequence");
    }

    public String change() {
        return text("change");
    }

    /** The state after the event. */
    public GenericRecord state() {
        return (GenericRecord) value.get("state");
    }
}
