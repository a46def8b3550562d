package cosell.platform.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import cosell.schemas.Contracts;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes records in Confluent's wire form: a zero byte, the schema's id in four bytes, Avro's binary body. Thread-safe.
 * The registry is asked once per subject and record type; until it answered, encoding blocks for seconds at most.
 */
public final class AvroEncoder {

    static final int MAGIC = 0;
    static final int HEADER_BYTES = 1 + Integer.BYTES;
    private static final long MOST_SUBJECTS = 20_000;

    /** A writer keeps no state between records, but is slow to make. */
    private static final ClassValue<SpecificDatumWriter<SpecificRecord>> WRITERS = new ClassValue<>() {
        @Override
        protected SpecificDatumWriter<SpecificRecord> computeValue(Class<?> type) {
            Schema schema = Contracts.javaSchema(type.asSubclass(SpecificRecord.class));
            return new SpecificDatumWriter<>(schema, SpecificData.getForClass(type));
        }
    };

    private final SchemaRegistryClient registry;
    private final boolean autoRegister;
    private final Cache<SubjectRecord, Integer> ids =
            Caffeine.newBuilder().maximumSize(MOST_SUBJECTS).build();

    private record SubjectRecord(String subject, Class<? extends SpecificRecord> type) {}

    /** @param autoRegister whether an unregistered schema gets registered; for development only */
    public AvroEncoder(SchemaRegistryClient registry, boolean autoRegister) {
        this.registry = registry;
        this.autoRegister = autoRegister;
    }

    /**
     * The record as it goes to this topic. Fails with a {@link RegistryException} when the schema's id can't be found
     * out, and with one of Avro's own exceptions when the record breaks its schema.
     */
    public byte[] encode(String topic, SpecificRecord record) {
        SubjectRecord key = new SubjectRecord(Topics.subject(topic), record.getClass());
        int id = ids.get(key, this::ask);
        return write(out -> {
            DataOutputStream header = new DataOutputStream(out);
            header.writeByte(MAGIC);
            header.writeInt(id);
            writeBody(record, out);
        });
    }

    /** The record's binary body alone, for which no registry is needed. */
    public static byte[] body(SpecificRecord record) {
        return write(out -> writeBody(record, out));
    }

    /** How many bytes the record's value takes on the wire. */
    public static int wireSize(SpecificRecord record) {
        return HEADER_BYTES + body(record).length;
    }

    private int ask(SubjectRecord key) {
        String schema = Contracts.wireText(key.type());
        return autoRegister ? registry.register(key.subject(), schema) : registry.idOf(key.subject(), schema);
    }

    private static void writeBody(SpecificRecord record, OutputStream out) throws IOException {
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        WRITERS.get(record.getClass()).write(record, encoder);
        encoder.flush();
    }

    private static byte[] write(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try {
            writing.to(out);
        } catch (IOException memoryHasNone) {
            throw new UncheckedIOException(memoryHasNone);
        }
        return out.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
