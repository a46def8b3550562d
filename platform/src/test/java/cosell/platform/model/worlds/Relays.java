package cosell.platform.model.worlds;

import cosell.platform.model.engine.Draft;
import cosell.platform.model.engine.Ending;
import cosell.platform.model.engine.Moves;
import cosell.platform.model.engine.Routine;
import cosell.platform.model.engine.State;
import cosell.platform.model.engine.Violation;
import cosell.platform.model.engine.Violation.Kind;
import cosell.platform.outbox.OutboxParts.Relaying;
import java.util.ArrayList;
import java.util.List;

/** The relays and sweepers of one document at two instances, and the wake-ups they have heard. */
final class Relays {

    private final Ground ground;
    private final int atOnce;
    private final int[] wakes;
    private final List<Slot> relays = new ArrayList<>();
    private final List<Slot> sweepers = new ArrayList<>();
    private final Routine relay;
    private final Routine sweep;
    final int sweepsLeft;

    /**
     * Makes the parts of one document.
     *
     * @param atOnce relays at work at most
     */
    Relays(Ground ground, String name, Relaying relaying, String id, int atOnce) {
        this.ground = ground;
        this.atOnce = atOnce;
        this.sweepsLeft = ground.cell();
        this.wakes = new int[] {ground.cell(), ground.cell()};
        this.relay = new Routine("relay of " + name, () -> relaying.relay(List.of(id)));
        this.sweep = new Routine("sweep of " + name, relaying::sweep);
        for (int instance = 0; instance < 2; instance++) {
            relays.add(ground.slot(new Slot("relay of " + name + " at " + instance, ground.cell(), instance) {}));
            sweepers.add(ground.slot(sweeper(name, instance)));
        }
    }

    private Slot sweeper(String name, int instance) {
        return new Slot("sweeper of " + name + " at " + instance, ground.cell(), instance) {
            @Override
            protected void ended(Draft draft, Ending ending) {
                if (!taken(ending).isEmpty()) {
                    woken(draft, instance);
                }
            }
        };
    }

    private static List<?> taken(Ending sweep) {
        return sweep instanceof Ending.Completed(var ids) ? (List<?>) ids.orElseThrow() : List.of();
    }

    void woken(Draft draft, int instance) {
        draft.set(wakes[instance], 1);
    }

    void crashed(Draft draft, int instance) {
        draft.set(wakes[instance], 0);
    }

    boolean remembers(State state, int instance) {
        return state.get(wakes[instance]) != 0;
    }

    void moves(State from, Moves into) {
        long atWork = relays.stream().filter(slot -> from.get(slot.cell) != 0).count();
        for (Slot slot : relays) {
            if (atWork < atOnce && from.get(slot.cell) == 0 && from.get(wakes[slot.instance]) != 0) {
                ground.start(slot, relay, from, draft -> draft.set(wakes[slot.instance], 0), into);
            }
        }
        for (Slot slot : sweepers) {
            if (from.get(sweepsLeft) > 0 && from.get(slot.cell) == 0) {
                ground.start(slot, sweep, from, draft -> draft.add(sweepsLeft, -1), into);
            }
        }
    }

    /** Nothing heard, no sweep to come. */
    void forget(Draft draft) {
        draft.set(sweepsLeft, 0).set(wakes[0], 0).set(wakes[1], 0);
    }

    /** What sweepers and relays do when nothing else happens any more. */
    void sweepUntilEmpty(Draft draft) {
        for (int round = 0; round < 10; round++) {
            if (taken(ground.alone(draft, sweep)).isEmpty()) {
                return;
            }
            ground.alone(draft, relay);
        }
        throw new Violation(Kind.NEVER_EMPTY, "sweepers find work for ever");
    }
}
