package cosell.deals.deal.application;

import cosell.platform.security.OrganizationScope;
import java.time.Instant;
import java.util.Optional;

/**
 * How far back a caller may look at a deal that it sees today.
 *
 * @param since when today's permission began
 * @param first sequence of the event by which it began
 * @param last sequence of the last event
 */
public record Sight(OrganizationScope scope, String dealId, Instant since, long first, long last) {

    private static final long CREATION = 1;

    /** Nothing when the deal may be shown as it was at this moment. */
    public Optional<MomentRefusal> refusal(Instant moment, Instant now) {
        if (moment.isAfter(now)) {
            return Optional.of(new MomentRefusal.InTheFuture(now));
        }
        if (!moment.isBefore(since)) {
            return Optional.empty();
        }
        return Optional.of(
                first == CREATION
                        ? new MomentRefusal.BeforeCreation(since)
                        : new MomentRefusal.BeforePermission(since));
    }

    /** How many events the caller may look at. */
    public long events() {
        return last - first + 1;
    }
}
