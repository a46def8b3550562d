package cosell.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A part of long work that was done; doing it once more changes nothing.
 *
 * @param done how many records were sent, or copies cleared
 * @param skipped how many could not be, although they were waited for
 * @param next where to go on; null at the end
 */
public record Stretch(long done, long skipped, @Nullable String next) {

    /** The cursor before the first stretch. */
    public static final String START = "";
}
