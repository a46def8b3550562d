package cosell.benchmarks;

import cosell.embedded.store.DurableMongoServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one search costs: its time, and the documents that the engine looks at. */
record StoreCost(double p50Millis, double p99Millis, long examined) {

    private static final int TIMES = 60;
    private static final int WARM_UP = 15;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    static StoreCost of(DurableMongoServer server, Runnable search) {
        times(search, WARM_UP);
        long before = server.documentsExamined();
        List<Double> millis = times(search, TIMES);
        List<Double> sorted = millis.stream().sorted().toList();
        return new StoreCost(
                Figures.median(millis),
                sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1),
                (server.documentsExamined() - before) / sorted.size());
    }

    /** What the same search costs among most against among fewest. */
    static void growth(Report report, String search, Map<Integer, StoreCost> bySize, String what) {
        StoreCost least = bySize.values().iterator().next();
        StoreCost most = List.copyOf(bySize.values()).getLast();
        double times = most.p50Millis() / least.p50Millis();
        report.figure(
                "growth of " + search,
                times,
                String.format(
                        Locale.ROOT,
                        "p50 × %.2f, documents looked at %d → %d, over %s %s",
                        times,
                        least.examined(),
                        most.examined(),
                        bySize.keySet(),
                        what));
    }

    /** At most so often, and no longer than a few seconds. */
    private static List<Double> times(Runnable search, int most) {
        List<Double> millis = new ArrayList<>();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (millis.size() < most && (millis.isEmpty() || System.nanoTime() < end)) {
            long start = System.nanoTime();
            search.run();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %6.2f ms   p99 %6.2f ms   looks at %6d", p50Millis, p99Millis, examined);
    }
}
