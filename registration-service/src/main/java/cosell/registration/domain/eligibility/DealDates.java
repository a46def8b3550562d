package cosell.registration.domain.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a deal began and ended.
 *
 * @param createdAt when it was created here
 * @param openedAt when the source says it was opened
 * @param sourceClosedAt when the source says it was closed
 * @param closing how it ended here; null while it is open
 * @param historic whether it was imported as history
 */
public record DealDates(
        Instant createdAt,
        @Nullable Instant openedAt,
        @Nullable Instant sourceClosedAt,
        @Nullable DealClosing closing,
        boolean historic) {

    /** The 72 hours of G-02: a deal that is won sooner after it began was won early. */
    public static final Duration EARLY = Duration.ofDays(3);

    /** The source's date where it gave one. */
    public Instant began() {
        return openedAt == null ? createdAt : openedAt;
    }

    /** The source's date where it gave one; empty while the deal is open. */
    public Optional<Instant> ended() {
        return Optional.ofNullable(closing).map(here -> sourceClosedAt == null ? here.closedAt() : sourceClosedAt);
    }

    /** The first moment at which winning the deal is not early. */
    public Instant earlyUntil() {
        return began().plus(EARLY);
    }

    /** Whether a date of the source stands in the place of one of ours. */
    public boolean areImported() {
        return openedAt != null || sourceClosedAt != null;
    }
}
