package cosell.deals.deal.application;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.RecordedEvent;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the event since which a deal has been seen without a break: who was taken off a deal and came back looks back to
 * the return only.
 *
 * @param begin null while the deal is not seen
 */
record SightStart(Predicate<Deal> sees, @Nullable RecordedEvent<DealEvent> begin) {

    static SightStart of(Predicate<Deal> sees) {
        return new SightStart(sees, null);
    }

    SightStart then(HistoryEntry<Deal, DealEvent> entry) {
        if (!sees.test(entry.stateAfter())) {
            return of(sees);
        }
        return begin == null ? new SightStart(sees, entry.event()) : this;
    }
}
