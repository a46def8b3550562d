package cosell.platform.events;

/** A topic could not be created; provisioning again goes on where it stopped. */
public final class ProvisioningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProvisioningException(String topic, Throwable cause) {
        super("Topic " + topic + " could not be created", cause);
    }
}
