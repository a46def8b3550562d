package cosell.platform.events;

/** Why the schema registry gave no answer one can work with. */
public abstract sealed class RegistryException extends RuntimeException
        permits RegistryUnavailableException, UnknownSchemaException, SchemaRefusedException {
    private static final long serialVersionUID = 1L;

    RegistryException(String message) {
        super(message);
    }

    RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
