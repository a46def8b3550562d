package cosell.platform.events;

import cosell.platform.domain.Transient;

/** The registry is away, or what answers in its place is none. Says nothing about any record: try again later. */
public final class RegistryUnavailableException extends RegistryException implements Transient {
    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String message) {
        super(message);
    }

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
