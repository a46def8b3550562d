package cosell.launcher.imports;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many rows came to which end. Thread-safe. */
final class Tally {

    private final Map<RowOutcome, LongAdder> counts = new ConcurrentHashMap<>();

    void add(RowOutcome outcome) {
        counts.computeIfAbsent(outcome, first -> new LongAdder()).increment();
    }

    long of(RowOutcome outcome) {
        LongAdder count = counts.get(outcome);
        return count == null ? 0 : count.sum();
    }

    long all() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }
}
