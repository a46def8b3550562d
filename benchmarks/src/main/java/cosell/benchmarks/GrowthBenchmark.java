package cosell.benchmarks;

import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.embedded.store.DurableMongoServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a command and a sweep cost when more and more deals are stored that have nothing pending. The cost of a command
 * is its time, one after the other; that of a sweep also the documents which the engine looks at.
 */
final class GrowthBenchmark implements Benchmark {

    private static final List<Integer> SIZES = List.of(1_000, 3_000, 10_000, 30_000, 100_000);
    private static final int COMMANDS = 300;
    private static final int SWEEPS = 30;
    private static final int WARM_UP = 2_000;
    private static final int BATCH = 1_000;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public void run(Report report) throws Exception {
        try (Parts parts = Parts.start();
                DealsUnderTest deals = DealsUnderTest.start(parts)) {
            DealCommands commands = deals.commands();
            MongoCollection<Document> collection = deals.database().getCollection("deals");
            Console.say("Warming up …");
            time(WARM_UP, () -> commands.create(UUID.randomUUID()));
            Pause.of(Duration.ofSeconds(2));
            Document pattern = Objects.requireNonNull(
                    Mono.from(collection.find(new Document("pending", null)).first())
                            .block(LIMIT));
            Map<Integer, Double> create = new TreeMap<>();
            Map<Integer, Double> sweep = new TreeMap<>();
            for (int size : SIZES) {
                fill(collection, pattern, size);
                create.put(size, time(COMMANDS, () -> commands.create(UUID.randomUUID())));
                Pause.of(Duration.ofSeconds(1));
                long before = examined(parts);
                sweep.put(size, time(SWEEPS, () -> overdue(collection)));
                double looked = (examined(parts) - before) / (double) SWEEPS;
                report.figure(
                        size + " deals",
                        Map.of("commandMillis", create.get(size), "sweepMillis", sweep.get(size), "examined", looked),
                        String.format(
                                Locale.ROOT,
                                "command %.2f ms, sweep %.2f ms, documents looked at in a sweep %.1f",
                                create.get(size),
                                sweep.get(size),
                                looked));
            }
            exponent(report, "command", create);
            exponent(report, "sweep", sweep);
        }
    }

    private static void exponent(Report report, String what, Map<Integer, Double> cost) {
        double exponent = Figures.exponent(cost);
        report.figure(
                "growth of a " + what, exponent, String.format(Locale.ROOT, "exponent %.3f (limit 0.15)", exponent));
    }

    /** Median of the times, in milliseconds. */
    private static double time(int times, Supplier<Mono<?>> operation) {
        List<Double> millis = new ArrayList<>();
        for (int number = 0; number < times; number++) {
            long start = System.nanoTime();
            operation.get().block(LIMIT);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return Figures.median(millis);
    }

    /** The sweeper's own query. */
    private static Mono<Long> overdue(MongoCollection<Document> collection) {
        Document overdue = new Document(
                "pending", new Document("$lte", Date.from(Instant.now().minusSeconds(3))));
        return Flux.from(collection
                        .find(overdue)
                        .projection(new Document("pending", 1))
                        .limit(256))
                .count();
    }

    private static void fill(MongoCollection<Document> collection, Document pattern, int size) {
        long stored = Objects.requireNonNull(
                Mono.from(collection.estimatedDocumentCount()).block(LIMIT));
        while (stored < size) {
            int batch = (int) Math.min(BATCH, size - stored);
            List<Document> copies = new ArrayList<>();
            for (int number = 0; number < batch; number++) {
                copies.add(new Document(pattern).append("_id", UUID.randomUUID().toString()));
            }
            Mono.from(collection.insertMany(copies)).block(LIMIT);
            stored += batch;
        }
    }

    private static long examined(Parts parts) {
        DurableMongoServer store = parts.store();
        return store == null ? 0 : store.documentsExamined();
    }
}
