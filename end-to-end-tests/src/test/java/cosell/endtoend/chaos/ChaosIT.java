package cosell.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Two instances of every service in processes of their own, killed under load: at every named point and at any moment,
 * with the broker, the store, the registry and the mail server going away too. {@code ./cosell test --chaos} kills 500.
 */
class ChaosIT {

    private final Extent extent = Extent.ofThisBuild();

    @Test
    @DisplayName("kills of any process at any point lose nothing accepted, repeat no effect and change no order")
    void killsLoseNothingAcceptedRepeatNoEffectAndChangeNoOrder() {
        System.out.printf("Chaos of %d kills, seed %d%n", extent.kills(), extent.seed());
        try (var scene = new Scene("chaos-suite", extent.thinking());
                var blows = new Blows(scene.killer, scene.crew, extent.seed())) {
            new ChaosRun(scene, extent, blows).toTheEnd();

            assertThat(scene.log.kills()).isGreaterThanOrEqualTo(extent.kills());
            assertThat(scene.log.atPoints()).containsOnlyKeys(FailPoint.values());
            new Sabotage(scene.books, scene.auditor).isFound();
        }
    }
}
