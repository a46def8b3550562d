package cosell.platform.events;

import cosell.schemas.Contracts;
import org.apache.avro.specific.SpecificRecord;

/** Registers what the topics' values look like, and that no later version may break it. */
final class SubjectProvisioner {

    private static final String LEVEL = "FULL_TRANSITIVE";

    private final SchemaRegistryClient registry;

    SubjectProvisioner(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    /** Returns the schema's id. The level is set first, so that this version itself is checked against older ones. */
    int provision(String subject, Class<? extends SpecificRecord> record) {
        String schema = Contracts.wireText(record);
        try {
            registry.setCompatibility(subject, LEVEL);
        } catch (UnknownSchemaException newSubject) {
            // Some registries keep no level for a subject without versions: then there is nothing to break yet either.
            registry.register(subject, schema);
            registry.setCompatibility(subject, LEVEL);
        }
        return registry.register(subject, schema);
    }
}
