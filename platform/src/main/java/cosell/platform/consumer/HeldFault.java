package cosell.platform.consumer;

import cosell.platform.events.UnreadableRecordException;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a held record, as operators are shown it.
 *
 * @param reason what went wrong; quotes nothing of the value
 * @param field path of the field that is to blame, made of the schema's names alone; null when none is known
 */
public record HeldFault(String reason, @Nullable String field) {

    static final HeldFault EARLIER_MISSING = new HeldFault("an earlier event is missing", null);

    static HeldFault of(Throwable failure) {
        return new HeldFault(
                Failures.describe(failure),
                failure instanceof UnreadableRecordException unreadable
                        ? unreadable.field().orElse(null)
                        : null);
    }
}
