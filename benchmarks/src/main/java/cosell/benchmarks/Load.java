package cosell.benchmarks;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;

/** A closed loop: so many workers repeat an operation for so long, each waiting for its answer. */
final class Load {

    private static final long HIGHEST_MICROS = Duration.ofSeconds(60).toNanos() / 1_000;

    private Load() {}

    /** One operation; throws when it was not done. */
    @FunctionalInterface
    interface Operation {
        void run(long number) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param perSecond operations done per second
     * @param failures operations that were not done
     * @param p50Millis median of the answer times
     * @param p99Millis their 99th percentile
     */
    record Outcome(long done, double perSecond, long failures, double p50Millis, double p99Millis) {
        /** The same over a longer time. */
        Outcome at(double rate) {
            return new Outcome(done, rate, failures, p50Millis, p99Millis);
        }
    }

    static Outcome run(int workers, Duration duration, Operation operation) throws InterruptedException {
        AtomicLong numbers = new AtomicLong();
        AtomicLong done = new AtomicLong();
        AtomicLong failures = new AtomicLong();
        ConcurrentHistogram micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int worker = 0; worker < workers; worker++) {
                executor.execute(() -> {
                    while (System.nanoTime() < end) {
                        long begun = System.nanoTime();
                        try {
                            operation.run(numbers.incrementAndGet());
                            done.incrementAndGet();
                            micros.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - begun) / 1_000));
                        } catch (Exception notDone) {
                            failures.incrementAndGet();
                        }
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(
                done.get(),
                done.get() / seconds,
                failures.get(),
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3);
    }
}
