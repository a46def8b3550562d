package cosell.platform.consumer;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/**
 * Down while records are missing that no topic has any more. Part of health as a whole and not of readiness: what the
 * service does have is right, and an instance that serves nothing mends nothing.
 */
final class PositionsHealth implements ReactiveHealthIndicator {

    private final AppliedPositions positions;

    PositionsHealth(AppliedPositions positions) {
        this.positions = positions;
    }

    @Override
    public Mono<Health> health() {
        return positions
                .missed()
                .collectList()
                .map(missed -> missed.isEmpty()
                        ? Health.up().build()
                        : Health.down().withDetail("missed", missed).build());
    }
}
