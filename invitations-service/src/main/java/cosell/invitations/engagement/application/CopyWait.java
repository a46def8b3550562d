package cosell.invitations.engagement.application;

import cosell.platform.domain.Position;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Waits a bounded time for the copy of a deal to reach a position, so that one reads one's own writes. */
public final class CopyWait {

    private static final Duration PAUSE = Duration.ofMillis(60);

    private final long attempts;

    public CopyWait(Duration patience) {
        this.attempts = Math.max(1, patience.dividedBy(PAUSE));
    }

    /** Fails with {@link CopyBehindException} when the position is not reached in time. */
    public Mono<Void> until(Mono<Position> current, Optional<Position> wanted) {
        return Mono.justOrEmpty(wanted).flatMap(position -> reached(current, position));
    }

    private Mono<Void> reached(Mono<Position> current, Position wanted) {
        return Mono.defer(() -> current)
                .defaultIfEmpty(Position.NONE)
                .<Void>flatMap(position ->
                        wanted.isAfter(position) ? Mono.error(new CopyBehindException(wanted, position)) : Mono.empty())
                .retryWhen(Retry.fixedDelay(attempts, PAUSE)
                        .filter(CopyBehindException.class::isInstance)
                        .onRetryExhaustedThrow((retry, signal) -> signal.failure()));
    }
}
