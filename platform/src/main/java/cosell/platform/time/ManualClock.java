package cosell.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A clock for tests that stands still until it is moved. Thread-safe. */
public final class ManualClock implements DomainClock {

    private final AtomicReference<Instant> now;

    public ManualClock(Instant start) {
        this.now = new AtomicReference<>(start.truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Instant now() {
        return now.get();
    }

    /** Moves it by this much, and answers the new time. */
    public Instant advance(Duration by) {
        return now.updateAndGet(before -> before.plus(by));
    }

    public void set(Instant moment) {
        now.set(moment.truncatedTo(ChronoUnit.MILLIS));
    }
}
