package cosell.platform.model.engine;

/** A rule of the delivery contract was broken. */
public final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        LOST,
        APPLIED_TWICE,
        OUT_OF_ORDER,
        EFFECT_BEFORE_CAUSE,
        NEVER_EMPTY,
        HISTORY_INCOMPLETE,
        HELD_TOO_LONG,
        NOT_AS_STORED,
        VERSION_MOVED,
        SENT_AGAIN_NEEDLESSLY
    }

    private final Kind kind;

    public Violation(Kind kind, String what) {
        super(kind + ": " + what);
        this.kind = kind;
    }

    private Violation(Violation found, String schedule) {
        super(found.getMessage() + "\n" + schedule, found);
        this.kind = found.kind;
    }

    public Kind kind() {
        return kind;
    }

    Violation after(String schedule) {
        return new Violation(this, schedule);
    }
}
