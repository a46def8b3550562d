package cosell.schemas;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * The records' schemas in the form that is published. Whoever reads or writes these records with Avro goes through this
 * class, because loading it makes Avro trust them. Thread-safe.
 */
public final class Contracts {

    /** Tells Avro which class its readers make for a string; it means nothing to anybody but Java. */
    private static final String JAVA_STRING = ",\"" + "avro.java.string" + "\":\"String\"";

    private static final Map<Class<?>, Schema> WIRE_SCHEMAS = new ConcurrentHashMap<>();

    static {
        trustOurRecords();
    }

    private Contracts() {}

    /** The schema without what only Java understands: this is what gets registered and released. */
    public static Schema wireSchema(Class<? extends SpecificRecord> record) {
        return WIRE_SCHEMAS.computeIfAbsent(record, type -> withoutJava(javaSchema(record)));
    }

    /**
     * The text that gets registered. Every release writes the same text for the same contract, so a registry gives the
     * same id to every service.
     */
    public static String wireText(Class<? extends SpecificRecord> record) {
        return wireSchema(record).toString();
    }

    /** The schema as the generated class knows it, for Avro's own readers and writers. */
    public static Schema javaSchema(Class<? extends SpecificRecord> record) {
        return SpecificData.get().getSchema(record);
    }

    private static Schema withoutJava(Schema schema) {
        return SchemaParser.parseSingle(schema.toString().replace(JAVA_STRING, ""));
    }

    /**
     * Avro instantiates no class that was not declared trustworthy. Declared here, it holds however the JVM was
     * started; what others declared stays.
     */
    private static void trustOurRecords() {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(Contracts.class.getPackageName())));
    }
}
