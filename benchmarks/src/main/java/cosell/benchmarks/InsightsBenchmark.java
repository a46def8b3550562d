package cosell.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import cosell.deals.deal.adapter.mongo.DealAggregateType;
import cosell.deals.deal.adapter.mongo.MongoFactSheets;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.insight.application.ReadInsights;
import cosell.embedded.store.DurableMongoServer;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Outboxes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.UuidRepresentation;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How long insights take with 1,000 to 100,000 deals of one organization, and how many of them the store looks at. Read
 * past HTTP, by the use case that the controllers call, over the wire of the store.
 */
final class InsightsBenchmark implements Benchmark {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final OrganizationId VENDOR = new OrganizationId("msft");
    private static final int RUNS = 7;
    private static final int WARM_UP = 3;
    private static final int WRITERS = 64;
    private static final long SEED = 22;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final DurableMongoServer store;
    private final Path directory;
    private final YearsOfDeals deals = new YearsOfDeals(SEED);
    private int stored;

    InsightsBenchmark() {
        try {
            directory = Files.createTempDirectory("cosell-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = DurableMongoServer.start(directory.resolve("store.db"), 0);
    }

    @Override
    public void run(Report report) throws Exception {
        try (MongoClient client = MongoClients.create(settings())) {
            Aggregates<Deal, DealEvent> aggregates = new Outboxes(
                            client.getDatabase("bench"),
                            record -> Mono.empty(),
                            new SimpleMeterRegistry(),
                            Clock.systemUTC())
                    .aggregates(new DealAggregateType(VENDOR, (event, state) -> List.of(), Map.of()));
            aggregates.start();
            Questions questions =
                    new Questions(new ReadInsights(new MongoFactSheets(aggregates.store()), VENDOR, LIMIT));
            measure(report, aggregates, questions);
            aggregates.stop();
        } finally {
            store.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void measure(Report report, Aggregates<Deal, DealEvent> aggregates, Questions questions) {
        Map<String, Map<Integer, Double>> growth = new LinkedHashMap<>();
        for (int size : SIZES) {
            fill(aggregates, size);
            questions.all().forEach((name, question) -> {
                Measured measured = time(question);
                growth.computeIfAbsent(name, _ -> new TreeMap<>()).put(size, measured.millis());
                report.figure(
                        name + ", " + size + " deals",
                        measured,
                        String.format(
                                Locale.ROOT,
                                "%.1f ms, documents looked at %d",
                                measured.millis(),
                                measured.examined()));
            });
        }
        growth.forEach((name, cost) -> report.figure(
                "growth: " + name,
                Figures.exponent(cost),
                String.format(Locale.ROOT, "exponent %.2f", Figures.exponent(cost))));
    }

    /** @param millis the median of some runs */
    private record Measured(double millis, long examined) {}

    private Measured time(Mono<?> question) {
        for (int run = 0; run < WARM_UP; run++) {
            Objects.requireNonNull(question.block(LIMIT));
        }
        List<Double> millis = new ArrayList<>();
        long before = store.documentsExamined();
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            question.block(LIMIT);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return new Measured(Figures.median(millis), (store.documentsExamined() - before) / RUNS);
    }

    private void fill(Aggregates<Deal, DealEvent> aggregates, int size) {
        Console.say("Storing deals up to " + size + " …");
        Flux.generate(sink -> sink.next(deals.next()))
                .take(size - stored)
                .cast(Deal.class)
                .flatMap(deal -> insert(aggregates, deal), WRITERS)
                .then()
                .block(LIMIT);
        stored = size;
    }

    private static Mono<?> insert(Aggregates<Deal, DealEvent> aggregates, Deal deal) {
        CommandContext command = new CommandContext(
                "create-" + deal.dealId(), null, Actor.system("bench"), Origin.USER, deal.createdAt(), null, null);
        return aggregates.store().insert(deal.dealId().toString(), new AggregateWrite<>(deal, List.of()), command);
    }

    private MongoClientSettings settings() {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build();
    }
}
