package cosell.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * From the store's acknowledgement of a command to its event in the hands of a consumer, at a paced rate that waits for
 * nobody: 500 a second, or half of what the machine carries if that is less, for at its limit there is no latency but
 * only a growing queue. A stall keeps nothing from being measured (no coordinated omission): commands start when they
 * are due, whatever became of earlier ones, and the time before a late start counts.
 */
final class LatencyBenchmark implements Benchmark {

    private static final int WANTED_PER_SECOND = 500;
    private static final int CLIENTS = 32;
    private static final long HIGHEST_MICROS = TimeUnit.SECONDS.toMicros(120);
    private static final int ROUNDS = 3;
    private static final int WARM_UP_ROUNDS = 3;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Duration round;

    LatencyBenchmark(Duration round) {
        this.round = round.multipliedBy(3);
    }

    @Override
    public void run(Report report) throws Exception {
        try (Parts parts = Parts.start();
                DealsUnderTest deals = DealsUnderTest.start(parts)) {
            DealCommands commands = deals.commands();
            double carried = carried(commands);
            int rate = (int) Math.clamp(carried / 2, 1, WANTED_PER_SECOND);
            report.figure(
                    "rate",
                    rate,
                    String.format(
                            Locale.ROOT,
                            "%d commands/s of the %d wanted (%d clients that wait reached %.0f)",
                            rate,
                            WANTED_PER_SECOND,
                            CLIENTS,
                            carried));
            for (int number = 1; number <= ROUNDS; number++) {
                round(report, "round " + number, new Paced(commands, deals.topic(), rate, round));
            }
            try (Profile profile = Profile.start()) {
                round(report, "profiled round", new Paced(commands, deals.topic(), rate, round));
                profile.report(report, rate + " commands/s");
            }
        }
    }

    /** What a closed loop reaches once the code is warm. */
    private double carried(DealCommands commands) throws InterruptedException {
        Console.say("Warming up …");
        double carried = 0;
        for (int number = 0; number < WARM_UP_ROUNDS; number++) {
            carried = Load.run(
                            CLIENTS,
                            round,
                            _ -> commands.create(UUID.randomUUID()).block(LIMIT))
                    .perSecond();
        }
        return carried;
    }

    private static void round(Report report, String name, Paced paced) throws InterruptedException {
        paced.run();
        report.figure(
                name + ": rate reached", paced.reached, String.format(Locale.ROOT, "%.0f commands/s", paced.reached));
        say(report, name + ": intended start to acknowledged", paced.answer);
        say(report, name + ": acknowledged to in a consumer's hands", paced.topic);
        say(report, name + ": intended start to in a consumer's hands", paced.whole);
    }

    private static void say(Report report, String what, Histogram micros) {
        Map<String, Double> figures = Map.of(
                "p50Millis", micros.getValueAtPercentile(50) / 1e3,
                "p99Millis", micros.getValueAtPercentile(99) / 1e3,
                "maxMillis", micros.getMaxValue() / 1e3);
        String text = String.format(
                Locale.ROOT,
                "p50 %.1f ms   p99 %.1f ms   max %.0f ms   (%d values)",
                figures.get("p50Millis"),
                figures.get("p99Millis"),
                figures.get("maxMillis"),
                micros.getTotalCount());
        report.figure(what, figures, text);
    }

    /** When a command was due, and when the store had acknowledged it. */
    private record Acknowledgement(long intended, long at) {}

    /** One paced run. */
    private static final class Paced {

        private final DealCommands commands;
        private final DealsTopic deals;
        private final long intervalNanos;
        private final int count;
        private final Map<String, Acknowledgement> acknowledged = new ConcurrentHashMap<>();
        private final Map<String, Long> seen = new ConcurrentHashMap<>();
        private final AtomicLong failures = new AtomicLong();
        private final Histogram answer = new Histogram(HIGHEST_MICROS, 3);
        private final Histogram topic = new Histogram(HIGHEST_MICROS, 3);
        private final Histogram whole = new Histogram(HIGHEST_MICROS, 3);
        private double reached;

        Paced(DealCommands commands, DealsTopic deals, int perSecond, Duration time) {
            this.commands = commands;
            this.deals = deals;
            this.intervalNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
            this.count = (int) (time.toNanos() / intervalNanos);
        }

        void run() throws InterruptedException {
            CountDownLatch following = new CountDownLatch(1);
            Thread reader = Thread.ofPlatform().start(() -> follow(following));
            following.await();
            send();
            reader.join();
            if (failures.get() > 0) {
                throw new IllegalStateException(failures + " commands failed");
            }
            acknowledged.forEach(this::count);
        }

        private void count(String id, Acknowledgement acknowledged) {
            long at = seen.getOrDefault(id, acknowledged.at());
            answer.recordValue(micros(acknowledged.at() - acknowledged.intended()));
            topic.recordValue(micros(at - acknowledged.at()));
            whole.recordValue(micros(at - acknowledged.intended()));
        }

        private void send() throws InterruptedException {
            long start = System.nanoTime();
            try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int number = 0; number < count; number++) {
                    long intended = start + number * intervalNanos;
                    Pause.of(Duration.ofNanos(intended - System.nanoTime()));
                    executor.execute(() -> send(intended));
                }
            }
            reached = count / ((System.nanoTime() - start) / 1e9);
        }

        private void send(long intended) {
            UUID id = UUID.randomUUID();
            try {
                var _ = commands.create(id).block(LIMIT);
                acknowledged.put(id.toString(), new Acknowledgement(intended, System.nanoTime()));
            } catch (RuntimeException notDone) {
                failures.incrementAndGet();
            }
        }

        private void follow(CountDownLatch following) {
            deals.followFromHere();
            following.countDown();
            while (seen.size() + failures.get() < count) {
                for (ConsumerRecord<byte[], byte[]> record : deals.poll()) {
                    seen.putIfAbsent(new String(record.key(), StandardCharsets.UTF_8), System.nanoTime());
                }
            }
        }

        private static long micros(long nanos) {
            return Math.clamp(nanos / 1_000, 0, HIGHEST_MICROS);
        }
    }
}
