package cosell.console;

/** A service behind the gateway. */
public enum Backend {
    DEALS("deals"),
    INVITATIONS("invitations"),
    REGISTRATION("registration"),
    NOTIFICATION("notification");

    private final String label;

    Backend(String label) {
        this.label = label;
    }

    /** Its name in paths, such as {@code /api/ops/deals}. */
    public String label() {
        return label;
    }

    /** Its name for people. */
    public String service() {
        return label + "-service";
    }
}
