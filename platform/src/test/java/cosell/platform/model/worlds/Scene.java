package cosell.platform.model.worlds;

import cosell.platform.model.engine.World;
import java.util.function.Function;

/** A world just large enough for mutants to be found in it. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum Scene {
    WRITE(surgery -> new WriteAndRelay(new WriteAndRelay.Bounds(3, 1, 0, 1, 1, 0), surgery)),
    READ_WHILE_SENT(surgery -> new WriteAndRelay(new WriteAndRelay.Bounds(3, 0, 0, 1, 0, 1), surgery)),
    TOO_EARLY(surgery -> new ApplyAndHold(new ApplyAndHold.Bounds(1, 2, 1, 0, 0, 0), ApplyAndHold.tooEarly(), surgery)),
    CURED_MEANWHILE(surgery ->
            new ApplyAndHold(new ApplyAndHold.Bounds(0, 2, 1, 0, 0, 1), ApplyAndHold.poisonedLater(), surgery)),
    EFFECTS(surgery -> new CarryOut(new CarryOut.Bounds(1, 1, 1, 0, 2), CarryOut.inOrder(), surgery)),
    SNAPSHOT_OF_NEW(surgery -> new CarryOut(new CarryOut.Bounds(0, 1, 0, 0, 1), CarryOut.snapshotFirst(), surgery)),
    SNAPSHOT_OF_KNOWN(surgery -> new CarryOut(new CarryOut.Bounds(0, 1, 0, 0, 1), CarryOut.snapshotInGap(), surgery)),
    SNAPSHOT_WHILE_HELD(
            surgery -> new CarryOut(new CarryOut.Bounds(1, 1, 1, 0, 1), CarryOut.snapshotWhileHeld(), surgery)),
    UNREADABLE_SNAPSHOT(
            surgery -> new CarryOut(new CarryOut.Bounds(1, 1, 0, 0, 1), CarryOut.unreadableSnapshot(), surgery)),
    MENDING(surgery -> new WholeWay(new WholeWay.Bounds(0, 0, 0, 1, 1, 1), surgery)),
    REBUILD_WHILE_WRITTEN(surgery -> new WholeWay(new WholeWay.Bounds(0, 1, 0, 0, 0, 1), surgery));

    private final Function<Surgery, World> world;

    Scene(Function<Surgery, World> world) {
        this.world = world;
    }

    World with(Surgery surgery) {
        return world.apply(surgery);
    }
}
