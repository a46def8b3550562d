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
 * nobody. A machine that can't carry the rate says so by the rate it reached; its latencies mean nothing then. Histograms are corrected for what a stall keeps from being measured (coordinated omission).
 */
final class LatencyBenchmark implements Benchmark {

    private static final int PER_SECOND = 500;
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
    private static final long HIGHEST_MICROS = TimeUnit.SECONDS.toMicros(120);
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
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
            Console.say("Warming up …");
            new Paced(commands, deals.topic(), WARM_UP).run();
            for (int number = 1; number <= ROUNDS; number++) {
                Paced paced = new Paced(commands, deals.topic(), round).run();
                report.figure(
                        "round " + number + ": rate reached",
                        paced.reached,
                        String.format(Locale.ROOT, "%.0f commands/s of %d", paced.reached, PER_SECOND));
                String place = "round " + number + ", " + PER_SECOND + " commands/s: ";
                say(report, place + "intended start to acknowledged", paced.answer);
                say(report, place + "acknowledged to in a consumer's hands", paced.topic);
            }
        }
    }

    private static void say(Report report, String what, Histogram micros) {
        Map<String, Double> figures = Map.of(
                "p50Millis", micros.getValueAtPercentile(50) / 1e3,
                "p99Millis", micros.getValueAtPercentile(99) / 1e3,
                "maxMillis", micros.getMaxValue() / 1e3);
        String text = String.format(
                Locale.ROOT,
                "p50 %.1f ms   p99 %.1f ms   max %.0f ms   (%d values, corrected)",
                figures.get("p50Millis"),
                figures.get("p99Millis"),
                figures.get("maxMillis"),
                micros.getTotalCount());
        report.figure(what, figures, text);
    }

    /** One paced run. */
    private static final class Paced {

        private final DealCommands commands;
        private final DealsTopic deals;
        private final int count;
        private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        private final Map<String, Long> seen = new ConcurrentHashMap<>();
        private final AtomicLong failures = new AtomicLong();
        private final Histogram answer = new Histogram(HIGHEST_MICROS, 3);
        private final Histogram topic = new Histogram(HIGHEST_MICROS, 3);
        private double reached;

        Paced(DealCommands commands, DealsTopic deals, Duration time) {
            this.commands = commands;
            this.deals = deals;
            this.count = (int) (time.toNanos() / INTERVAL_NANOS);
        }

        Paced run() throws InterruptedException {
            CountDownLatch following = new CountDownLatch(1);
            Thread reader = Thread.ofPlatform().start(() -> follow(following));
            following.await();
            send();
            reader.join();
            if (failures.get() > 0) {
                throw new IllegalStateException(failures + " commands failed");
            }
            acknowledged.forEach((id, at) -> topic.recordValueWithExpectedInterval(
                    micros(seen.getOrDefault(id, at) - at), INTERVAL_NANOS / 1_000));
            return this;
        }

        private void send() throws InterruptedException {
            long start = System.nanoTime();
            try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int number = 0; number < count; number++) {
                    long intended = start + number * INTERVAL_NANOS;
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
                long now = System.nanoTime();
                acknowledged.put(id.toString(), now);
                synchronized (answer) {
                    answer.recordValue(micros(now - intended));
                }
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
