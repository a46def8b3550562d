package cosell.platform.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import cosell.platform.domain.privacy.Redactor;
import cosell.schemas.Contracts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads records in Confluent's wire form into our generated classes, whatever version of the schema they were written
 * with. Thread-safe. The registry is asked once per schema id; until it answered, decoding blocks for seconds at most.
 */
public final class AvroDecoder {

    private static final long MOST_SCHEMAS = 2_000;

    private final SchemaRegistryClient registry;
    private final Cache<Integer, Schema> schemas =
            Caffeine.newBuilder().maximumSize(MOST_SCHEMAS).build();

    public AvroDecoder(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    /**
     * The record in these bytes. Fails with {@link UnreadableRecordException} when they are at fault, and with
     * {@link RegistryUnavailableException} when it can't be known yet.
     */
    public <R extends SpecificRecord> R decode(byte @Nullable [] bytes, Class<R> type) {
        Schema writer = writerSchema(schemaIdOf(bytes));
        return read(Objects.requireNonNull(bytes), writer, type);
    }

    /**
     * What the record holds, by the schema it was written with, each value masked. Fails as {@link #decode} does.
     */
    public WrittenShape shape(byte @Nullable [] bytes) {
        Schema writer = writerSchema(schemaIdOf(bytes));
        return new WrittenShape(writer.getFullName(), MaskedValues.of(Objects.requireNonNull(bytes), writer));
    }

    /** The same record without somebody, in the schema it was written with. Fails as {@link #decode} does. */
    public byte[] redacted(byte @Nullable [] bytes, Redactor redactor) {
        Schema writer = writerSchema(schemaIdOf(bytes));
        return RedactedValues.of(Objects.requireNonNull(bytes), writer, redactor);
    }

    /**
     * @param schema full name of the schema that the record was written with
     * @param masked the record's fields by name; of their values only the kind is shown
     */
    public record WrittenShape(String schema, Map<String, Object> masked) {}

    /**
     * Id of the schema that the record was written with. Fails with {@link UnreadableRecordException} when it does not
     * begin in Confluent's wire form.
     */
    public static int schemaIdOf(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length < AvroEncoder.HEADER_BYTES) {
            throw new UnreadableRecordException("The record is too short for a schema id");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (header.get() != AvroEncoder.MAGIC) {
            throw new UnreadableRecordException("The record does not begin with the magic byte 0");
        }
        return header.getInt();
    }

    private Schema writerSchema(int id) {
        try {
            return schemas.get(id, registry::schema);
        } catch (UnknownSchemaException unknown) {
            throw new UnreadableRecordException("The record's schema id " + id + " stands for no Avro schema", unknown);
        }
    }

    private static <R extends SpecificRecord> R read(byte[] bytes, Schema writer, Class<R> type) {
        BinaryDecoder decoder = DecoderFactory.get()
                .binaryDecoder(bytes, AvroEncoder.HEADER_BYTES, bytes.length - AvroEncoder.HEADER_BYTES, null);
        try {
            SpecificData model = SpecificData.getForClass(type);
            R record = new SpecificDatumReader<R>(writer, Contracts.javaSchema(type), model).read(null, decoder);
            if (decoder.isEnd()) {
                return record;
            }
        } catch (IOException | RuntimeException broken) {
            String field = FieldTrace.faultyField(bytes, writer, Contracts.javaSchema(type));
            throw new UnreadableRecordException("The record's body is no " + type.getSimpleName(), field, broken);
        }
        throw new UnreadableRecordException("Bytes follow the end of the record");
    }
}
