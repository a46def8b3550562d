package cosell.deals.deal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a deal's source says about its past.
 *
 * @param historic whether it was imported as history, so that nobody is mailed
 */
public record Source(
        boolean historic,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    /** A deal of the present, made here. */
    public static final Source HERE = new Source(false, null, null);

    Source closed(@Nullable Instant at) {
        return at == null ? this : new Source(historic, openedAt, at);
    }
}
