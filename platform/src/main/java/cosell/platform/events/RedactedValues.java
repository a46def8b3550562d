package cosell.platform.events;

import cosell.platform.domain.privacy.Personal;
import cosell.platform.domain.privacy.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * A record without somebody: where a part of it has their address in a field {@code email}, the part's personal fields
 * go with it; in other texts the address itself goes. Written with the schema it was read with.
 */
final class RedactedValues {

    private static final String EMAIL = "email";
    private static final String PERSONAL = "pii";
    /** Says who did something; no personal field by itself, because connectors and services have one, too. */
    private static final String SUBJECT = "subject";
    /** Without logical types: what can't be converted is written as it was read. */
    private static final GenericData PLAIN = new GenericData();

    private final Redactor redactor;

    private RedactedValues(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Fails with {@link UnreadableRecordException} when the body does not follow the schema. */
    static byte[] of(byte[] bytes, Schema writer, Redactor redactor) {
        int length = bytes.length - AvroEncoder.HEADER_BYTES;
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, AvroEncoder.HEADER_BYTES, length, null);
        try {
            Object read = new GenericDatumReader<>(writer, writer, PLAIN).read(null, decoder);
            return written(bytes, writer, new RedactedValues(redactor).rewritten(read));
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableRecordException("The record's body does not follow its schema", null, broken);
        }
    }

    private static byte[] written(byte[] bytes, Schema writer, @Nullable Object value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, AvroEncoder.HEADER_BYTES);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<>(writer, PLAIN).write(value, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private @Nullable Object rewritten(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> redactor.redacted(text.toString());
            case IndexedRecord record -> fields(record);
            case List<?> elements -> elements.stream().map(this::rewritten).toList();
            case Map<?, ?> entries -> map(entries);
            case null, default -> value;
        };
    }

    private IndexedRecord fields(IndexedRecord record) {
        boolean isThem = isThem(record);
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            boolean goes = isThem && value instanceof CharSequence && isPersonal(field);
            record.put(field.pos(), goes ? erased(field.schema()) : rewritten(value));
        }
        return record;
    }

    private boolean isThem(IndexedRecord record) {
        Schema.Field email = record.getSchema().getField(EMAIL);
        return email != null
                && record.get(email.pos()) instanceof CharSequence address
                && redactor.isMeant(address.toString());
    }

    private static boolean isPersonal(Schema.Field field) {
        return Set.of(EMAIL, SUBJECT).contains(field.name()) || isMarked(field.schema());
    }

    private static boolean isMarked(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream().anyMatch(RedactedValues::isMarked)
                : Boolean.TRUE.equals(schema.getObjectProp(PERSONAL));
    }

    private static @Nullable Object erased(Schema schema) {
        return schema.isNullable() ? null : Personal.ERASED;
    }

    private Map<Object, @Nullable Object> map(Map<?, ?> entries) {
        Map<Object, @Nullable Object> rewritten = new LinkedHashMap<>();
        entries.forEach((key, value) -> rewritten.put(key, rewritten(value)));
        return rewritten;
    }
}
