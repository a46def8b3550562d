package cosell.platform.model.worlds;

import cosell.platform.model.engine.Draft;
import cosell.platform.model.engine.Ending;

/** Room for one run of a routine at an instance, and what its end means. */
public abstract class Slot {

    protected final String name;
    public final int cell;
    protected final int instance;

    protected Slot(String name, int cell, int instance) {
        this.name = name;
        this.cell = cell;
        this.instance = instance;
    }

    /** The run ended; the slot is free again. */
    protected void ended(Draft draft, Ending ending) {}

    /** The run vanished with its instance, or its client went away. */
    protected void vanished(Draft draft) {}

    /** Whether a client waits for it who may go away. */
    protected boolean isRequest() {
        return false;
    }
}
