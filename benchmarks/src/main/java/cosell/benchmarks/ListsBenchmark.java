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
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final long SEED = 20_261_130;

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
            Map<String, Map<Integer, StoreCost>> costs = new LinkedHashMap<>();
            for (int size : SIZES) {
                deals.add(source, size - deals.ids().size());
                Console.say(size + " deals");
                for (Example example : CatalogueExamples.of(deals)) {
                    measure(report, server, deals.lists(), size, example, costs);
                }
            }
            costs.forEach((list, bySize) -> StoreCost.growth(report, list, bySize, "deals"));
        }
    }

    private static void measure(
            Report report,
            DurableMongoServer server,
            DealLists lists,
            int size,
            Example example,
            Map<String, Map<Integer, StoreCost>> costs) {
        Behind later = place(lists, example.asked());
        Map<String, @Nullable Behind> pages = new LinkedHashMap<>();
        pages.put("first page", null);
        if (later != null) {
            pages.put("page " + LATER_PAGE, later);
        }
        pages.forEach((page, behind) -> {
            StoreCost cost = StoreCost.of(server, () -> page(lists, example.asked(), behind, PAGE));
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

    private static List<Stored<Deal>> page(DealLists lists, Selection asked, @Nullable Behind behind, int size) {
        return lists.list(asked, behind, size).collectList().blockOptional().orElseThrow();
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }
}
