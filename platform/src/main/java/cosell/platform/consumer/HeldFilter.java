package cosell.platform.consumer;

import cosell.platform.consumer.HeldRecord.Cause;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which held records are meant; null stands for any. */
public record HeldFilter(
        @Nullable String topic,
        @Nullable String aggregateId,
        @Nullable Cause cause,
        @Nullable Integer schemaId) {

    public static final HeldFilter ANY = new HeldFilter(null, null, null, null);

    Document toDocument(String group) {
        Document filter = new Document(HeldRecordCodec.GROUP, group);
        add(filter, HeldRecordCodec.TOPIC, topic);
        add(filter, HeldRecordCodec.AGGREGATE, aggregateId);
        add(filter, HeldRecordCodec.CAUSE, cause == null ? null : cause.name());
        add(filter, HeldRecordCodec.SCHEMA, schemaId);
        return filter;
    }

    private static void add(Document filter, String field, @Nullable Object value) {
        if (value != null) {
            filter.append(field, value);
        }
    }
}
