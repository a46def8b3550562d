package cosell.platform.model.worlds;

import cosell.platform.model.engine.Draft;
import cosell.platform.model.engine.Ending;
import cosell.platform.model.engine.Violation;
import cosell.platform.model.engine.Violation.Kind;
import cosell.platform.outbox.Stretch;

/** An operator sends every event once more; one that was there at the beginning must be among them. */
final class Resend extends Slot {

    final int known;

    Resend(int cell, int known) {
        super("resend", cell, 0);
        this.known = known;
    }

    @Override
    protected void ended(Draft draft, Ending ending) {
        if (ending instanceof Ending.Completed(var stretch)
                && ((Stretch) stretch.orElseThrow()).done() < draft.get(known)) {
            throw new Violation(Kind.HISTORY_INCOMPLETE, stretch + " of " + draft.get(known) + " events sent again");
        }
        draft.set(known, 0);
    }

    @Override
    protected void vanished(Draft draft) {
        draft.set(known, 0);
    }
}
