package cosell.platform.events;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a record: names come from its schema, and of each value only what kind it is. No text, number, constant
 * or key of a map is shown, whether it is marked as personal or not.
 */
final class MaskedValues {

    private static final String TEXT = "•••";
    private static final String NUMBER = "#";
    private static final int ELEMENTS_SHOWN = 20;

    private MaskedValues() {}

    /** Fails with {@link UnreadableRecordException} when the body does not follow the schema. */
    static Map<String, Object> of(byte[] bytes, Schema writer) {
        int length = bytes.length - AvroEncoder.HEADER_BYTES;
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, AvroEncoder.HEADER_BYTES, length, null);
        try {
            // Without logical types: what can't be converted has a shape all the same.
            Object read = new GenericDatumReader<>(writer, writer, new GenericData()).read(null, decoder);
            if (read instanceof IndexedRecord record) {
                return fields(record);
            }
        } catch (IOException | RuntimeException broken) {
            String field = FieldTrace.faultyField(bytes, writer, writer);
            throw new UnreadableRecordException("The record's body does not follow its schema", field, broken);
        }
        throw new UnreadableRecordException("The record's schema is no record");
    }

    private static Map<String, Object> fields(IndexedRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            fields.put(field.name(), masked(record.get(field.pos())));
        }
        return fields;
    }

    private static @Nullable Object masked(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case IndexedRecord record -> fields(record);
            case Collection<?> elements -> masked(elements);
            case Map<?, ?> entries -> masked(entries.values());
            case Number _ -> NUMBER;
            default -> TEXT;
        };
    }

    private static Object masked(Collection<?> elements) {
        return elements.stream().limit(ELEMENTS_SHOWN).map(MaskedValues::masked).toList();
    }
}
