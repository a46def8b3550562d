package cosell.deals.deal.application;

import java.time.Instant;

/** Why a deal can't be shown as it was at a moment. */
public sealed interface MomentRefusal {

    record InTheFuture(Instant now) implements MomentRefusal {}

    record BeforeCreation(Instant createdAt) implements MomentRefusal {}

    /** The deal was there, but the caller could not see it yet (V-03). */
    record BeforePermission(Instant since) implements MomentRefusal {}
}
