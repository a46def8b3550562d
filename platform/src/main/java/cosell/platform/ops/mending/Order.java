package cosell.platform.ops.mending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an operator asked for. */
sealed interface Order {

    /** The only collection it is about; null for all. */
    @Nullable
    String collection();

    /** Events of one aggregate once more, from a sequence on. */
    record ResendOf(String collection, String aggregate, long from) implements Order {}

    /** Everything that happened since a moment once more. */
    record ResendSince(@Nullable String collection, Instant since) implements Order {}

    /** A snapshot of every aggregate. */
    record Republish(@Nullable String collection) implements Order {}

    /** This service's own copies cleared. */
    record Rebuild(@Nullable String collection) implements Order {}

    /** Its name in paths and in the audit. */
    default String action() {
        return switch (this) {
            case ResendOf _, ResendSince _ -> "resend";
            case Republish _ -> "republish";
            case Rebuild _ -> "rebuild";
        };
    }

    /** What it is about, for the audit. */
    default String target() {
        String all = collection() == null ? "*" : collection();
        return switch (this) {
            case ResendOf(var collection, var aggregate, var from) -> collection + "/" + aggregate + " from " + from;
            case ResendSince resend -> all + " since " + resend.since();
            case Republish _, Rebuild _ -> all;
        };
    }
}
