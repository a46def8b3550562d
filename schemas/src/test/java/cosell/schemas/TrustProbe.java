package cosell.schemas;

import java.io.ByteArrayOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/** Writes and reads a record in a JVM of its own; the exit code tells whether Avro let it. */
final class TrustProbe {

    static final int READ = 0;
    static final int REFUSED = 3;

    private TrustProbe() {}

    /** With the argument {@code contracts} it goes through {@link Contracts}, else through Avro alone. */
    public static void main(String[] arguments) throws Exception {
        Schema schema = arguments[0].equals("contracts") ? Contracts.javaSchema(CrmId.class) : CrmId.SCHEMA$;
        CrmId written = new CrmId("crm", "4711");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SpecificDatumWriter<CrmId>(schema)
                    .write(written, EncoderFactory.get().directBinaryEncoder(out, null));
            CrmId read = new SpecificDatumReader<CrmId>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(out.toByteArray(), null));
            System.exit(written.equals(read) ? READ : 1);
        } catch (SecurityException refused) {
            System.exit(REFUSED);
        }
    }
}
