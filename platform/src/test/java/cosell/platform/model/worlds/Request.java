package cosell.platform.model.worlds;

import cosell.platform.model.engine.Draft;
import cosell.platform.model.engine.Ending;
import cosell.platform.model.engine.Routine;
import cosell.platform.outbox.CommandOutcome;

/** A command that a client waits for. */
final class Request extends Slot {

    static final int NEW = 0;
    static final int RUNNING = 1;
    static final int ACCEPTED = 2;

    /** The client was told an error, or nothing. */
    static final int UNKNOWN = 3;

    final Routine routine;
    final int status;

    Request(String name, int cell, int instance, int status, Routine routine) {
        super(name + " at " + instance, cell, instance);
        this.routine = routine;
        this.status = status;
    }

    @Override
    protected void ended(Draft draft, Ending ending) {
        boolean accepted = ending instanceof Ending.Completed(var value)
                && value.filter(CommandOutcome.Accepted.class::isInstance).isPresent();
        draft.set(status, accepted ? ACCEPTED : UNKNOWN);
    }

    @Override
    protected void vanished(Draft draft) {
        draft.set(status, UNKNOWN);
    }

    @Override
    protected boolean isRequest() {
        return true;
    }
}
