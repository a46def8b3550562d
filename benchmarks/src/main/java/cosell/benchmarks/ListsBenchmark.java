package cosell.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import cosell.deals.deal.application.DealLists;
import cosell.deals.deal.application.DealLists.Behind;
import cosell.deals.deal.application.DealLists.Selection;
import cosell.deals.deal.domain.Deal;
import cosell.deals.fixture.CatalogueExamples;
import cosell.deals.fixture.CatalogueExamples.Example;
import cosell.deals.fixture.ManyDeals;
import cosell.deals.fixture.StoredDeals;
import cosell.embedded.store.DurableMongoServer;
import cosell.platform.outbox.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * What a page of each list of the catalogue costs when more and more deals are stored: its time, and the documents that
 * the engine looks at, on the first page and on the fiftieth. Only the store works; nothing else is started.
 */
final class ListsBenchmark implements Benchmark {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int PAGE = 20;
    private static final int LATER_PAGE = 50;
    private static final int TIMES = 60;
    private static final int WARM_UP = 15;
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final long SEED = 20_261_130;

    /** What a page costs. */
    private record Cost(double p50Millis, double p99Millis, long examined) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "p50 %6.2f ms   p99 %6.2f ms   looks at %6d", p50Millis, p99Millis, examined);
        }
    }

    @Override
    public void run(Report report) throws Exception {
        String given = System.getenv("MONGODB_URI");
        report.figure(
                "started", "store", given == null ? "the embedded store in memory alone" : "the given store alone");
        try (DurableMongoServer server = DurableMongoServer.inMemory(0);
                MongoClient client = client(given == null ? server.uri() : given);
                StoredDeals deals =
                        StoredDeals.in(client.getDatabase("cosell_bench_lists"), CatalogueExamples.VENDOR)) {
            ManyDeals source = new ManyDeals(SEED, CatalogueExamples.ORGANIZATION);
            Map<String, Map<Integer, Cost>> costs = new LinkedHashMap<>();
            for (int size : SIZES) {
                deals.add(source, size - deals.ids().size());
                Console.say(size + " deals");
                for (Example example : CatalogueExamples.of(deals)) {
                    measure(report, server, deals.lists(), size, example, costs);
                }
            }
            costs.forEach((list, bySize) -> growth(report, list, bySize));
        }
    }

    private static void measure(
            Report report,
            DurableMongoServer server,
            DealLists lists,
            int size,
            Example example,
            Map<String, Map<Integer, Cost>> costs) {
        Behind later = place(lists, example.asked());
        Map<String, @Nullable Behind> pages = new LinkedHashMap<>();
        pages.put("first page", null);
        if (later != null) {
            pages.put("page " + LATER_PAGE, later);
        }
        pages.forEach((page, behind) -> {
            Cost cost = cost(server, lists, example.asked(), behind);
            String list = example.shape() + ", " + page;
            costs.computeIfAbsent(list, _ -> new TreeMap<>()).put(size, cost);
            report.figure(size + " deals, " + list, cost, cost.toString());
        });
    }

    /** Null when the list is shorter. */
    private static @Nullable Behind place(DealLists lists, Selection asked) {
        int before = (LATER_PAGE - 1) * PAGE;
        List<Stored<Deal>> shown = page(lists, asked, null, before + 1);
        if (shown.size() <= before) {
            return null;
        }
        Stored<Deal> last = shown.get(before - 1);
        return new Behind(asked.order().sort().keyOf(last.state()), last.id());
    }

    private static Cost cost(DurableMongoServer server, DealLists lists, Selection asked, @Nullable Behind behind) {
        times(lists, asked, behind, WARM_UP);
        long before = server.documentsExamined();
        List<Double> millis = times(lists, asked, behind, TIMES);
        List<Double> sorted = millis.stream().sorted().toList();
        return new Cost(
                Figures.median(millis),
                sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1),
                (server.documentsExamined() - before) / sorted.size());
    }

    /** At most so often, and no longer than a few seconds. */
    private static List<Double> times(DealLists lists, Selection asked, @Nullable Behind behind, int most) {
        List<Double> millis = new ArrayList<>();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (millis.size() < most && (millis.isEmpty() || System.nanoTime() < end)) {
            long start = System.nanoTime();
            page(lists, asked, behind, PAGE);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }

    private static List<Stored<Deal>> page(DealLists lists, Selection asked, @Nullable Behind behind, int size) {
        return lists.list(asked, behind, size).collectList().blockOptional().orElseThrow();
    }

    private static void growth(Report report, String list, Map<Integer, Cost> bySize) {
        Cost least = bySize.values().iterator().next();
        Cost most = List.copyOf(bySize.values()).getLast();
        double times = most.p50Millis() / least.p50Millis();
        report.figure(
                "growth of " + list,
                times,
                String.format(
                        Locale.ROOT,
                        "p50 × %.2f, documents looked at %d → %d, over %s deals",
                        times,
                        least.examined(),
                        most.examined(),
                        bySize.keySet()));
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }
}
