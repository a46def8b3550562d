package cosell.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time and the memory of this JVM go from {@link #start} to {@link #report}: samples, summed up by phase. The
 * JVM holds service, embedded store and load generator; the broker is another process. Give
 * {@code -XX:FlightRecorderOptions=stackdepth=256}, as {@code ./cosell bench} does, since reactive stacks are deep.
 */
final class Profile implements AutoCloseable {

    private static final String EXECUTION = "jdk.ExecutionSample";
    private static final String ALLOCATION = "jdk.ObjectAllocationSample";
    private static final double SMALLEST_SHARE = 0.005;

    private final Recording recording = new Recording();
    private final long began = System.nanoTime();
    private final long compiled = compilationMillis();
    private final Map<String, Double> time = new HashMap<>();
    private final Map<String, Double> threads = new HashMap<>();
    private final Map<String, Double> memory = new HashMap<>();

    private Profile() {
        recording.enable(EXECUTION).withPeriod(Duration.ofMillis(10));
        recording.enable(ALLOCATION).with("throttle", "300/s");
        recording.start();
    }

    static Profile start() {
        return new Profile();
    }

    /** Ends it and says what it showed. */
    void report(Report report, String of) {
        double millis = (System.nanoTime() - began) / 1e6;
        double compiling = (compilationMillis() - compiled) / millis;
        recording.stop();
        report.figure(
                of + ", time of the compilers as a share of the time",
                compiling,
                String.format(Locale.ROOT, "%.0f %%", compiling * 100));
        summarize();
        shares(report, of + ", processor time by phase", time);
        shares(report, of + ", processor time by threads", threads);
        shares(report, of + ", allocation by phase", memory);
    }

    @Override
    public void close() {
        recording.close();
    }

    private void summarize() {
        try {
            Path file = Files.createTempFile("cosell-profile", ".jfr");
            try {
                recording.dump(file);
                read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) throws IOException {
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getStackTrace() != null) {
                    count(event, Phases.of(event.getStackTrace()));
                }
            }
        }
    }

    private void count(RecordedEvent event, String phase) {
        switch (event.getEventType().getName()) {
            case EXECUTION -> {
                time.merge(phase, 1.0, Double::sum);
                threads.merge(thread(event), 1.0, Double::sum);
            }
            case ALLOCATION -> memory.merge(phase, (double) event.getLong("weight"), Double::sum);
            default -> {
                // nothing else was enabled
            }
        }
    }

    private static String thread(RecordedEvent event) {
        var thread = event.getThread("sampledThread");
        String name = thread == null ? null : thread.getJavaName();
        return name == null || name.isEmpty() ? "virtual threads" : name.replaceAll("[-0-9]+$|[0-9]+", "");
    }

    private static void shares(Report report, String what, Map<String, Double> weights) {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .filter(weight -> weight.getValue() / all >= SMALLEST_SHARE)
                .forEach(weight -> report.figure(
                        what + ": " + weight.getKey(),
                        weight.getValue() / all,
                        String.format(Locale.ROOT, "%.1f %%", 100 * weight.getValue() / all)));
    }

    private static long compilationMillis() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }
}
