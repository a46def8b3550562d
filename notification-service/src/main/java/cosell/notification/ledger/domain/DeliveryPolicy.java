package cosell.notification.ledger.domain;

import cosell.notification.ledger.domain.Delivery.Claimed;
import cosell.notification.ledger.domain.Delivery.Failed;
import cosell.notification.ledger.domain.Delivery.Failure;
import cosell.notification.ledger.domain.Delivery.NobodyFound;
import cosell.notification.ledger.domain.Delivery.Sent;
import cosell.notification.ledger.domain.Delivery.Suppressed;
import cosell.notification.ledger.domain.Delivery.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How entries move from state to state.
 *
 * @param lease how long one attempt may take before another one is allowed
 * @param firstBackOff how long to wait after the first refusal; doubled each time
 * @param longestBackOff where doubling ends
 * @param giveUpAfter how long after its creation an entry is still tried
 */
public record DeliveryPolicy(Duration lease, Duration firstBackOff, Duration longestBackOff, Duration giveUpAfter) {

    private static final int MOST_DOUBLINGS = 30;

    /** The claim of a due entry; empty when it is not due, is being sent, or has come to an end. */
    public Optional<LedgerEntry> claim(LedgerEntry entry, Instant now) {
        Instant due = entry.delivery().due();
        if (due == null || due.isAfter(now)) {
            return Optional.empty();
        }
        return switch (entry.delivery()) {
            case Waiting(var attempts, var _, var _) -> Optional.of(claimed(entry, attempts, now));
            case Claimed(var attempts, var _) -> Optional.of(claimed(entry, attempts, now));
            case Sent _, Failed _, NobodyFound _, Suppressed _ -> Optional.empty();
        };
    }

    /** What an answer makes of a claimed entry; empty when the entry is not claimed. */
    public Optional<LedgerEntry> close(LedgerEntry entry, Answer answer, Instant now) {
        return switch (entry.delivery()) {
            case Claimed(var attempts, var _) -> Optional.of(entry.with(after(entry, attempts, answer, now)));
            case Waiting _, Sent _, Failed _, NobodyFound _, Suppressed _ -> Optional.empty();
        };
    }

    private LedgerEntry claimed(LedgerEntry entry, int attempts, Instant now) {
        return entry.with(new Claimed(attempts + 1, now.plus(lease)));
    }

    private Delivery after(LedgerEntry entry, int attempts, Answer answer, Instant now) {
        return switch (answer) {
            case Answer.Taken(var reply) -> new Sent(attempts, now, reply);
            case Answer.Never(var reply) -> new Failed(attempts, now, Failure.REFUSED_BY_SERVER, reply);
            case Answer.Unwritable(var reply) -> new Failed(attempts, now, Failure.NOT_WRITABLE, reply);
            case Answer.NotNow(var reply) -> later(entry, attempts, reply, now);
        };
    }

    private Delivery later(LedgerEntry entry, int attempts, String reply, Instant now) {
        Instant next = now.plus(backOff(attempts));
        return next.isAfter(entry.createdAt().plus(giveUpAfter))
                ? new Failed(attempts, now, Failure.GAVE_UP, reply)
                : new Waiting(attempts, next, reply);
    }

    private Duration backOff(int attempts) {
        Duration wait = firstBackOff.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return wait.compareTo(longestBackOff) > 0 ? longestBackOff : wait;
    }
}
