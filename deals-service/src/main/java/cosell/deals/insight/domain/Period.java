package cosell.deals.insight.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, half open: what happens at its end belongs to the next.
 *
 * @param from null for all before
 * @param to null for all after
 */
public record Period(@Nullable Instant from, @Nullable Instant to) {

    public static final Period ALWAYS = new Period(null, null);

    public boolean holds(Instant moment) {
        return (from == null || !moment.isBefore(from)) && (to == null || moment.isBefore(to));
    }
}
