package cosell.platform.consumer;

import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.domain.Ids;
import cosell.platform.domain.Position;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/** The stored form of a held record. */
record HeldRecordCodec(String group) {

    static final String ID = "_id";
    static final String GROUP = "group";
    static final String REF = "ref";
    static final String TOPIC = "topic";
    static final String AGGREGATE = "aggregate";
    static final String EPOCH = "epoch";
    static final String SEQUENCE = "sequence";
    static final String CAUSE = "cause";
    static final String REASON = "reason";
    static final String FIELD = "field";
    static final String SCHEMA = "schema";
    static final String HELD_AT = "heldAt";
    static final String TRIES = "tries";
    static final String VALUE = "value";

    String id(HeldRecord held) {
        return String.join(
                "|",
                group,
                held.record().topic(),
                held.aggregateId(),
                held.position().toString());
    }

    /** What it is called outside: fit for a path, and telling nothing. */
    String ref(HeldRecord held) {
        return Ids.derived(id(held)).toString();
    }

    Document document(HeldRecord held) {
        IncomingRecord record = held.record();
        return new Document(ID, id(held))
                .append(GROUP, group)
                .append(REF, ref(held))
                .append(TOPIC, record.topic())
                .append("partition", record.partition())
                .append("offset", record.offset())
                .append(AGGREGATE, held.aggregateId())
                .append(EPOCH, held.position().epoch())
                .append(SEQUENCE, held.position().sequence())
                .append(CAUSE, held.cause().name())
                .append(REASON, held.fault().reason())
                .append(FIELD, held.fault().field())
                .append(SCHEMA, held.schemaId())
                .append("key", record.key())
                .append(VALUE, record.value())
                .append("headers", new Document(escaped(record.headers())))
                .append("timestamp", Date.from(record.timestamp()))
                .append(HELD_AT, Date.from(held.heldAt()))
                .append(TRIES, held.tries());
    }

    static HeldRecord heldRecord(Document document) {
        return new HeldRecord(
                document.getString(AGGREGATE),
                new Position(document.getInteger(EPOCH), document.getLong(SEQUENCE)),
                Cause.valueOf(document.getString(CAUSE)),
                new HeldFault(document.getString(REASON), document.getString(FIELD)),
                record(document),
                instant(document, HELD_AT),
                document.get(TRIES, Number.class).intValue());
    }

    private static IncomingRecord record(Document document) {
        Binary value = document.get(VALUE, Binary.class);
        return new IncomingRecord(
                document.getString(TOPIC),
                document.getInteger("partition"),
                document.getLong("offset"),
                document.getString("key"),
                value == null ? null : value.getData(),
                headers(document.get("headers", Document.class)),
                instant(document, "timestamp"));
    }

    private static Map<String, Object> escaped(Map<String, String> headers) {
        Map<String, Object> fields = new HashMap<>();
        headers.forEach((name, value) -> fields.put(name.replace('.', '\uFF0E').replace('$', '\uFF04'), value));
        return fields;
    }

    private static Map<String, String> headers(Document stored) {
        Map<String, String> headers = new HashMap<>();
        stored.forEach((name, value) ->
                headers.put(name.replace('\uFF0E', '.').replace('\uFF04', '$'), String.valueOf(value)));
        return headers;
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
