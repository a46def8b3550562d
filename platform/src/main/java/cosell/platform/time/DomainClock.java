package cosell.platform.time;

import java.time.Instant;

/**
 * The one clock that domain rules read. It differs from real time where development has moved it forward, so leases,
 * back-off, token checks and retention never ask it: they use the {@link java.time.Clock} bean. Thread-safe.
 */
@FunctionalInterface
public interface DomainClock {

    /** Now, cut to milliseconds, which is what is stored and sent. */
    Instant now();
}
