package cosell.platform.model.worlds;

import cosell.platform.model.engine.Draft;
import cosell.platform.model.engine.Ending;

/** Room for one run of a routine at an instance, and what its end means. */
abstract class Slot {

    final String name;
    final int cell;
    final int instance;

    Slot(String name, int cell, int instance) {
        this.name = name;
        this.cell = cell;
        this.instance = instance;
    }

    /** The run ended; the slot is free again. */
    void ended(Draft draft, Ending ending) {}

    /** The run vanished with its instance, or its client went away. */
    void vanished(Draft draft) {}

    /** Whether a client waits for it who may go away. */
    boolean isRequest() {
        return false;
    }
}
