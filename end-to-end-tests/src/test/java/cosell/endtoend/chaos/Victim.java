package cosell.endtoend.chaos;

import java.util.List;

/** What can be killed. */
enum Victim {
    DEALS("deals-service"),
    INVITATIONS("invitations-service"),
    REGISTRATION("registration-service"),
    NOTIFICATION("notification-service"),
    STORE("store"),
    BROKER("Kafka-broker"),
    REGISTRY("schema-registry");

    static final List<Victim> SERVICES = List.of(DEALS, INVITATIONS, REGISTRATION, NOTIFICATION);
    static final int INSTANCES = 2;

    private final String label;

    Victim(String label) {
        this.label = label;
    }

    /** Its name in the suite's folders. */
    String label() {
        return label;
    }
}
