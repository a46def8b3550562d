package cosell.launcher.suite;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of the suite, in the order of starting; they stop the other way round. */
public enum Part {
    STORE("store", 27_017, "MONGODB_URI"),
    BROKER("Kafka broker", 9_092, "KAFKA_BOOTSTRAP_SERVERS"),
    REGISTRY("schema registry", 8_085, "SCHEMA_REGISTRY_URL"),
    ISSUER("token issuer", 8_086, "OIDC_ISSUER_URI"),
    INBOX("mail inbox", 2_525, "SMTP_URL"),
    GATEWAY("gateway", 8_080, null),
    DEALS("deals-service", 8_081, null),
    INVITATIONS("invitations-service", 8_082, null),
    REGISTRATION("registration-service", 8_083, null),
    NOTIFICATION("notification-service", 8_084, null);

    /** The parts that are ours whatever is replaced. */
    static final List<Part> SERVICES = List.of(DEALS, INVITATIONS, REGISTRATION, NOTIFICATION);

    private final String label;
    private final int port;
    private final @Nullable String variable;

    Part(String label, int port, @Nullable String variable) {
        this.label = label;
        this.port = port;
        this.variable = variable;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** Its port without an offset. */
    int port() {
        return port;
    }

    /** The environment variable that replaces it; empty when nothing can. */
    Optional<String> variable() {
        return Optional.ofNullable(variable);
    }

    public boolean isService() {
        return SERVICES.contains(this);
    }
}
