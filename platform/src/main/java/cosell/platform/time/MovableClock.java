package cosell.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Real time plus an offset that can only grow. Without anybody who moves it, it is real time. Thread-safe. */
public final class MovableClock implements DomainClock {

    private final Clock realTime;
    private final AtomicLong offsetMillis = new AtomicLong();

    public MovableClock(Clock realTime) {
        this.realTime = realTime;
    }

    @Override
    public Instant now() {
        return realTime.instant().plusMillis(offsetMillis.get()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** How far it is ahead of real time; zero or more, in whole milliseconds. */
    public Duration offset() {
        return Duration.ofMillis(offsetMillis.get());
    }

    /** Moves it forward to this offset; does nothing when it is as far or further already. */
    public void raiseTo(Duration offset) {
        offsetMillis.accumulateAndGet(offset.toMillis(), Math::max);
    }
}
