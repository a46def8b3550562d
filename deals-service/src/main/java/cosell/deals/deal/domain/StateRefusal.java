package cosell.deals.deal.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the deal's state, or the caller's role, does not allow. */
public sealed interface StateRefusal extends DealRefusal {

    /** Nothing changes any more (D-07). */
    record Ended(DealStatus status) implements StateRefusal {}

    /** Its caller sees it, and changes nothing (V-01). */
    record OnlyReads() implements StateRefusal {}

    /** It waits for its answer (D-09). */
    record AwaitsAnswer(UUID invitationId, @Nullable Instant expiresAt) implements StateRefusal {}

    /** It awaits no answer any more. */
    record NotAwaiting(DealStatus status) implements StateRefusal {}

    /** It was started here, so there is nothing to answer (D-08). */
    record NotInvited() implements StateRefusal {}

    /** Nobody answers from the deadline on (I-06). */
    record DeadlinePassed(Instant expiresAt) implements StateRefusal {}

    /** It closed without ever naming this invitation (I-08). */
    record ClosedWithoutIt(UUID invitationId, DealStatus status) implements StateRefusal {}
}
