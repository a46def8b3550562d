package cosell.platform.events;

/** Something could not be provisioned; provisioning again goes on where it stopped. */
public final class ProvisioningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ProvisioningException(String message, Throwable cause) {
        super(message, cause);
    }

    static ProvisioningException ofTopic(String topic, Throwable cause) {
        return new ProvisioningException("Topic " + topic + " could not be created", cause);
    }

    static ProvisioningException ofRights(String principal, Throwable cause) {
        return new ProvisioningException(
                "The rights of " + principal + " could not be granted: " + cause.getMessage(), cause);
    }
}
