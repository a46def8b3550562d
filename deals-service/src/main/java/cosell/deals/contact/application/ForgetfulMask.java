package cosell.deals.contact.application;

import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.RoundEvent;
import cosell.platform.domain.Actor;
import cosell.platform.outbox.HistoryRedaction;

/** What stays of the past of a round that has ended: that there was one, of what kind, and who asked. */
record ForgetfulMask() implements HistoryRedaction.Mask<Round, RoundEvent> {

    @Override
    public Round state(Round state) {
        return state.forgotten();
    }

    @Override
    public RoundEvent event(RoundEvent event) {
        return event;
    }

    @Override
    public Actor actor(Actor actor) {
        return Round.forgotten(actor);
    }
}
