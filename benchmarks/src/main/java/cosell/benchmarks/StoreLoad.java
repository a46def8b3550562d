package cosell.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How busy the embedded store is: the processor time of its threads, and how often its one committing thread is found
 * at work (writing or waiting for the disk) instead of waiting for somebody to ask.
 */
final class StoreLoad implements AutoCloseable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SAMPLE_EVERY_MILLIS = 5;
    private static final int FRAMES = 12;

    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-load").factory());
    private final AtomicLong samples = new AtomicLong();
    private final AtomicLong atWork = new AtomicLong();
    private volatile long committer = committer();
    private long began;
    private long processorBefore;

    /**
     * What a span of time showed.
     *
     * @param processorShare processor time of the store's threads, as a share of all cores
     * @param commitShare share of the time in which a commit was under way
     */
    record Busy(double processorShare, double commitShare) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "store %2.0f %% of all cores, committing %2.0f %% of the time",
                    processorShare * 100,
                    commitShare * 100);
        }
    }

    StoreLoad() {
        var _ = sampler.scheduleAtFixedRate(
                this::sample, SAMPLE_EVERY_MILLIS, SAMPLE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        reset();
    }

    void reset() {
        samples.set(0);
        atWork.set(0);
        began = System.nanoTime();
        processorBefore = processorNanos();
    }

    /** Since the last {@link #reset}. */
    Busy busy() {
        double all = (System.nanoTime() - began) * (double) Runtime.getRuntime().availableProcessors();
        return new Busy((processorNanos() - processorBefore) / all, atWork.get() / (double) Math.max(1, samples.get()));
    }

    @Override
    public void close() {
        sampler.shutdownNow();
    }

    private void sample() {
        ThreadInfo thread = THREADS.getThreadInfo(committer, FRAMES);
        if (thread == null) {
            committer = committer();
            return;
        }
        samples.incrementAndGet();
        boolean idle = Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("awaitWork"));
        if (!idle) {
            atWork.incrementAndGet();
        }
    }

    /** The committing thread; an id that nobody has when the store is another process. */
    private static long committer() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("store-commit"))
                .mapToLong(ThreadInfo::getThreadId)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private static long processorNanos() {
        long nanos = 0;
        for (long id : THREADS.getAllThreadIds()) {
            ThreadInfo thread = THREADS.getThreadInfo(id);
            if (thread != null && isOfStore(thread.getThreadName())) {
                nanos += Math.max(0, THREADS.getThreadCpuTime(id));
            }
        }
        return nanos;
    }

    private static boolean isOfStore(String name) {
        return name.startsWith("mongo-server") || name.equals("store-commit");
    }
}
