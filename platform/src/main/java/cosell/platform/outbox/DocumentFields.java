package cosell.platform.outbox;

/** Field names of the documents; part of the stored format, never renamed. */
final class DocumentFields {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String REVISION = "revision";
    static final String EPOCH = "epoch";
    static final String SEQUENCE = "sequence";
    static final String ORGANIZATIONS = "orgs";
    static final String STATE = "state";
    static final String SET_ASIDE = "setAside";
    static final String DERIVED = "derived";
    static final String OUTBOX = "outbox";
    static final String INTENTS = "intents";
    static final String PENDING = "pending";
    static final String COMMANDS = "commands";
    static final String CREATED_BY = "createdBy";
    static final String MARKS = "marks";

    private DocumentFields() {}
}
