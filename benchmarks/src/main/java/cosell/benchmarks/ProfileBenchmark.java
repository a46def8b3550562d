package cosell.benchmarks;

import java.io.IOException;
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
 * Where the time and the memory of {@code POST /api/deals} go: samples of this JVM (service, embedded store and load
 * generator; the broker is another process), summed up by phase. Give {@code -XX:FlightRecorderOptions=stackdepth=256},
 * as {@code ./cosell bench} does, since reactive stacks are deep.
 */
final class ProfileBenchmark implements Benchmark {

    private static final int CLIENTS = 32;
    private static final int WARM_UP_ROUNDS = 15;
    private static final int ROUNDS = 8;
    private static final String EXECUTION = "jdk.ExecutionSample";
    private static final String ALLOCATION = "jdk.ObjectAllocationSample";

    private final Duration round;

    ProfileBenchmark(Duration round) {
        this.round = round;
    }

    @Override
    public void run(Report report) throws Exception {
        Path file = Files.createTempFile("cosell-profile", ".jfr");
        try (Parts parts = Parts.start();
                DealsUnderTest deals = DealsUnderTest.start(parts);
                Recording recording = new Recording()) {
            Console.say("Warming up …");
            var _ = Load.run(CLIENTS, round.multipliedBy(WARM_UP_ROUNDS), deals::create);
            recording.enable(EXECUTION).withPeriod(Duration.ofMillis(10));
            recording.enable(ALLOCATION).with("throttle", "300/s");
            long compiled = compilationMillis();
            recording.start();
            Duration time = round.multipliedBy(ROUNDS);
            report.line("POST /api/deals", Load.run(CLIENTS, time, deals::create));
            recording.stop();
            recording.dump(file);
            double compiling = (compilationMillis() - compiled) / (double) time.toMillis();
            report.figure(
                    "compiling (wall time of the compilers, of the round)",
                    compiling,
                    String.format(Locale.ROOT, "%.0f %%", compiling * 100));
            summarize(file, report);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static long compilationMillis() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    private static void summarize(Path file, Report report) throws IOException {
        Map<String, Double> time = new HashMap<>();
        Map<String, Double> threads = new HashMap<>();
        Map<String, Double> memory = new HashMap<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getStackTrace() == null) {
                    continue;
                }
                String phase = Phases.of(event.getStackTrace());
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
        }
        shares(report, "processor time by phase", time);
        shares(report, "processor time by threads", threads);
        shares(report, "allocation by phase", memory);
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
                .filter(weight -> weight.getValue() / all >= 0.005)
                .forEach(weight -> report.figure(
                        what + ": " + weight.getKey(),
                        weight.getValue() / all,
                        String.format(Locale.ROOT, "%.1f %%", 100 * weight.getValue() / all)));
    }
}
