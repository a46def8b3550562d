package cosell.platform.model.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.model.engine.Figures;
import cosell.platform.model.engine.RandomWalks;
import cosell.platform.model.engine.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random ways through worlds with more faults than can be explored whole. {@code -Dcosell.model.schedules} says how many
 * ways through each, {@code -Dcosell.seed} repeats those of a failure.
 */
class RandomWalksTest {

    private static final long SCHEDULES = Long.getLong("cosell.model.schedules", 2_000);
    private static final long SEED = Long.getLong("cosell.seed", System.nanoTime());

    /** A world with many faults. */
    @SuppressWarnings("ImmutableEnumChecker") // each world is walked by one test only
    enum Large {
        WRITE_AND_RELAY(new WriteAndRelay(new WriteAndRelay.Bounds(3, 4, 3, 2, 3, 2), Surgery.NONE)),
        APPLY_AND_HOLD(
                new ApplyAndHold(new ApplyAndHold.Bounds(4, 3, 3, 2, 1, 0), ApplyAndHold.tooEarly(), Surgery.NONE)),
        CARRY_OUT(new CarryOut(new CarryOut.Bounds(4, 2, 2, 2, 2), CarryOut.inOrder(), Surgery.NONE)),
        WHOLE_WAY(new WholeWay(new WholeWay.Bounds(4, 2, 2, 1, 1, 1), Surgery.NONE));

        private final World world;

        Large(World world) {
            this.world = world;
        }
    }

    @ParameterizedTest
    @EnumSource
    void randomSchedulesOfALargerWorldKeepTheContract(Large large) {
        Figures walked = new RandomWalks(large.world).walk(SEED, SCHEDULES);

        System.out.println(large + " from seed " + SEED + ": " + walked);
        assertThat(walked.schedules()).isEqualTo((double) SCHEDULES);
    }
}
