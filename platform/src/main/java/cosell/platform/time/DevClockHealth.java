package cosell.platform.time;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Not ready before the clock is where it was before the start. */
final class DevClockHealth implements HealthIndicator {

    private final DevClockFollower follower;

    DevClockHealth(DevClockFollower follower) {
        this.follower = follower;
    }

    @Override
    public Health health() {
        return follower.isReplayed()
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
