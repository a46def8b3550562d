package cosell.platform.events;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record's bytes can't be read, now or later. The message names what is wrong and quotes nothing of the value; the
 * cause may quote it, so log the message only.
 */
public final class UnreadableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    public UnreadableRecordException(String message) {
        super(message);
        this.field = null;
    }

    public UnreadableRecordException(String message, Throwable cause) {
        this(message, null, cause);
    }

    /** With the path of the field at which reading ended, made of the schema's names alone. */
    public UnreadableRecordException(String message, @Nullable String field, Throwable cause) {
        super(message, cause);
        this.field = field;
    }

    /** Path of the field at which reading ended, such as {@code /state/value/amount}; empty when none is to blame. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
