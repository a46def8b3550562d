package cosell.platform.model.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.model.engine.Explorer;
import cosell.platform.model.engine.Figures;
import cosell.platform.model.engine.World;
import java.util.function.Supplier;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way through small worlds: no fact is lost, applied twice or out of order, and whatever waits is done in the end. */
class ExhaustiveTest {

    /** A world, small enough to be explored whole in seconds. */
    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    enum Small {
        WRITE_AND_RELAY(() -> new WriteAndRelay(new WriteAndRelay.Bounds(3, 1, 1, 1, 1, 0), Surgery.NONE)),
        WRITE_WITH_TWO_FAULTS(() -> new WriteAndRelay(new WriteAndRelay.Bounds(2, 2, 0, 2, 0, 0), Surgery.NONE)),
        RETRY_WITH_TWO_FAULTS(() -> new WriteAndRelay(new WriteAndRelay.Bounds(2, 2, 0, 1, 1, 0), Surgery.NONE)),
        READ_WHILE_SENT(() -> new WriteAndRelay(new WriteAndRelay.Bounds(3, 1, 0, 1, 0, 1), Surgery.NONE)),
        READ_WITH_TWO_FAULTS(() -> new WriteAndRelay(new WriteAndRelay.Bounds(2, 2, 0, 1, 0, 1), Surgery.NONE)),
        HOLD_WITH_TWO_FAULTS(() ->
                new ApplyAndHold(new ApplyAndHold.Bounds(2, 2, 1, 0, 0, 0), ApplyAndHold.tooEarly(), Surgery.NONE)),
        REDRIVE_POISON(() ->
                new ApplyAndHold(new ApplyAndHold.Bounds(1, 2, 0, 1, 0, 1), ApplyAndHold.poisoned(), Surgery.NONE)),
        REDRIVE_WITH_TWO_FAULTS(() ->
                new ApplyAndHold(new ApplyAndHold.Bounds(2, 2, 0, 0, 0, 1), ApplyAndHold.poisoned(), Surgery.NONE)),
        DISCARD_POISON(() ->
                new ApplyAndHold(new ApplyAndHold.Bounds(1, 2, 0, 0, 0, 0, 1), ApplyAndHold.poisoned(), Surgery.NONE)),
        REDRIVE_OR_DISCARD(() ->
                new ApplyAndHold(new ApplyAndHold.Bounds(0, 2, 0, 0, 0, 1, 1), ApplyAndHold.poisoned(), Surgery.NONE)),
        CURE_WITH_TWO_FAULTS(() -> new ApplyAndHold(
                new ApplyAndHold.Bounds(2, 2, 1, 0, 0, 1), ApplyAndHold.poisonedLater(), Surgery.NONE)),
        CARRY_OUT_WITH_TWO_FAULTS(
                () -> new CarryOut(new CarryOut.Bounds(2, 1, 1, 0, 2), CarryOut.inOrder(), Surgery.NONE)),
        SNAPSHOT_WHILE_HELD(
                () -> new CarryOut(new CarryOut.Bounds(2, 1, 1, 0, 1), CarryOut.snapshotWhileHeld(), Surgery.NONE)),
        UNREADABLE_SNAPSHOT(
                () -> new CarryOut(new CarryOut.Bounds(1, 1, 1, 0, 1), CarryOut.unreadableSnapshot(), Surgery.NONE)),
        WHOLE_WAY(() -> new WholeWay(new WholeWay.Bounds(1, 1, 1, 0, 0, 0), Surgery.NONE)),
        WHOLE_WAY_WITH_TWO_FAULTS(() -> new WholeWay(new WholeWay.Bounds(2, 1, 0, 0, 0, 0), Surgery.NONE)),
        MEND_AND_REBUILD(() -> new WholeWay(new WholeWay.Bounds(1, 0, 0, 1, 1, 1), Surgery.NONE)),
        REBUILD_WHILE_WRITTEN(() -> new WholeWay(new WholeWay.Bounds(0, 1, 0, 0, 1, 1), Surgery.NONE)),
        RESEND_WHILE_WRITTEN(() -> new WholeWay(new WholeWay.Bounds(0, 1, 0, 1, 0, 0), Surgery.NONE));

        private final Supplier<World> world;

        Small(Supplier<World> world) {
            this.world = world;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void everyScheduleOfASmallWorldKeepsTheContract(Small small) {
        Figures explored = new Explorer(small.world.get()).explore();

        System.out.println(small + ": " + explored);
        assertThat(explored.schedules()).isGreaterThan(1);
    }
}
