package cosell.deals.contact.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the work stands. A stretch is noted before it is begun, so that one that was cut short is done again as a whole
 * and counted once.
 *
 * @param stretch the deals that are under way
 * @param next where the following stretch begins; null after the last one
 * @param heldUntil until when nobody else takes the round up, by real time
 * @param waitsFor what it waits for at present
 */
public record Stand(
        List<String> stretch,
        @Nullable String next,
        Instant heldUntil,
        @Nullable String waitsFor) {

    /** Before the first stretch. */
    public static final String START = "";

    public Stand {
        stretch = List.copyOf(stretch);
    }

    /** Nobody holds it, whatever the time is: the domain's clock, by which it was started, may be ahead of real time. */
    static final Stand AT_START = new Stand(List.of(), START, Instant.EPOCH, null);

    Stand held(Instant until, @Nullable String waiting) {
        return new Stand(stretch, next, until, waiting);
    }
}
