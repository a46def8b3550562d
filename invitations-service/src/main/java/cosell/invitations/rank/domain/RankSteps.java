package cosell.invitations.rank.domain;

import cosell.platform.domain.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The moments at which ranks are computed: once a day, each organization's at a time of its own, so that all of them
 * together are spread over the day. Days are those of UTC.
 */
public final class RankSteps {

    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration LOOKS_BACK = Duration.ofDays(180);

    /** Spreads neighbouring values over the whole range: 2^32 divided by the golden ratio. */
    private static final int SCATTER = 0x9E3779B9;

    private RankSteps() {}

    /** The last step that is not after a moment. */
    public static Instant latest(OrganizationId organization, Instant now) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS).plus(timeOfDay(organization));
        return today.isAfter(now) ? today.minus(EVERY) : today;
    }

    public static Instant next(Instant step) {
        return step.plus(EVERY);
    }

    /** An invitation counts if it was sent at this moment or later. */
    public static Instant since(Instant step) {
        return step.minus(LOOKS_BACK);
    }

    private static Duration timeOfDay(OrganizationId organization) {
        long scattered = Integer.toUnsignedLong(organization.value().hashCode() * SCATTER);
        return Duration.ofSeconds((scattered * EVERY.toSeconds()) >>> Integer.SIZE);
    }
}
