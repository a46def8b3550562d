package cosell.platform.consumer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** What was logged within the last minute, so that a long outage is not told twice a second. Thread-safe. */
final class SaidLately {

    private static final long QUIET = Duration.ofMinutes(1).toNanos();

    private final Map<String, Long> said = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    SaidLately(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether this was not said within the last minute; it counts as said now. */
    boolean isNews(String sentence) {
        long now = nanos.getAsLong();
        said.values().removeIf(at -> now - at >= QUIET);
        return said.putIfAbsent(sentence, now) == null;
    }
}
