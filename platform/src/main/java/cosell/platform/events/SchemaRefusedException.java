package cosell.platform.events;

/** The registry refuses a schema: it is incompatible with a registered version, or none at all. A defect of ours. */
public final class SchemaRefusedException extends RegistryException {
    private static final long serialVersionUID = 1L;

    public SchemaRefusedException(String message) {
        super(message);
    }
}
