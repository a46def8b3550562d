package cosell.platform.domain;

import org.jspecify.annotations.Nullable;

/**
 * Through which door a change came in, so that a connector can ignore the echo of its own change.
 *
 * @param connector the source system, for {@link Kind#CONNECTOR}
 * @param sourceVersion the source's own version or time of the change, for {@link Kind#CONNECTOR}
 */
public record Origin(
        Kind kind, @Nullable String connector, @Nullable String sourceVersion) {

    /** The doors. */
    public enum Kind {
        USER,
        CONNECTOR,
        CLOCK,
        EVENT
    }

    public static final Origin USER = new Origin(Kind.USER, null, null);
    public static final Origin CLOCK = new Origin(Kind.CLOCK, null, null);
    /** Caused by an event of another aggregate. */
    public static final Origin EVENT = new Origin(Kind.EVENT, null, null);

    public static Origin connector(String system, @Nullable String sourceVersion) {
        return new Origin(Kind.CONNECTOR, system, sourceVersion);
    }
}
