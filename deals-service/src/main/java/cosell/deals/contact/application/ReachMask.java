package cosell.deals.contact.application;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.Reach;
import cosell.platform.domain.Actor;
import cosell.platform.domain.privacy.Redactor;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.HistoryRedaction;
import cosell.platform.outbox.Stored;
import java.util.List;

/** What an erasure leaves of a deal's past. */
record ReachMask(Reach reach, Redactor redactor) implements HistoryRedaction.Mask<Deal, DealEvent> {

    @Override
    public Deal state(Deal state) {
        return reach.past(state, redactor);
    }

    @Override
    public DealEvent event(DealEvent event) {
        return reach.told(event, redactor);
    }

    @Override
    public Actor actor(Actor actor) {
        return reach.doer(actor, redactor);
    }

    /** Whether anything of a deal or of its past is redacted by it. */
    boolean changes(Stored<Deal> stored, List<HistoryEntry<Deal, DealEvent>> past) {
        return !reach.present(stored.state(), redactor).equals(stored.state())
                || past.stream().anyMatch(this::changes);
    }

    private boolean changes(HistoryEntry<Deal, DealEvent> entry) {
        Actor actor = entry.event().actor();
        DealEvent event = entry.event().event();
        return !state(entry.stateAfter()).equals(entry.stateAfter())
                || !event(event).equals(event)
                || !actor(actor).equals(actor);
    }
}
