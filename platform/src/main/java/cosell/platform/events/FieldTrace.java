package cosell.platform.events;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.ResolvingDecoder;
import org.jspecify.annotations.Nullable;

/** Reads a record once more to see at which field its reading ends. Used for one record, by one thread. */
final class FieldTrace extends GenericDatumReader<GenericRecord> {

    private final Deque<String> path = new ArrayDeque<>();

    private FieldTrace(Schema writer, Schema reader) {
        super(writer, reader, slowModel());
    }

    /** Null when no field is to blame: all of them can be read, or the schemas as a whole don't fit. */
    static @Nullable String faultyField(byte[] bytes, Schema writer, Schema reader) {
        FieldTrace trace = new FieldTrace(writer, reader);
        int length = bytes.length - AvroEncoder.HEADER_BYTES;
        try {
            trace.read(null, DecoderFactory.get().binaryDecoder(bytes, AvroEncoder.HEADER_BYTES, length, null));
            return null;
        } catch (IOException | RuntimeException wherever) {
            return trace.path.isEmpty() ? null : "/" + String.join("/", trace.path);
        }
    }

    /** Avro's fast reader does not go through {@link #readField}. */
    private static GenericData slowModel() {
        GenericData model = new GenericData();
        model.setFastReaderEnabled(false);
        return model;
    }

    /** A field that fails stays on the path. */
    @Override
    protected void readField(Object record, Schema.Field field, Object old, ResolvingDecoder in, Object state)
            throws IOException {
        path.addLast(field.name());
        super.readField(record, field, old, in, state);
        path.removeLast();
    }
}
