package cosell.benchmarks;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import cosell.embedded.store.DurableMongoServer;
import cosell.invitations.directory.application.SuggestPartners;
import cosell.invitations.directory.application.SuggestPartners.Search;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.fixture.ManyOrganizations;
import cosell.invitations.fixture.StoredOrganizations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What suggestions cost when more and more organizations are stored: time, and the documents that the engine looks at,
 * for what one may type. Only the store works; nothing else is started.
 */
final class SuggestionsBenchmark implements Benchmark {

    private static final int SHOWN = SuggestPartners.MOST;
    private static final long SEED = 20_261_201;

    private final List<Integer> sizes;

    SuggestionsBenchmark() {
        this(List.of(1_000, 10_000, 100_000));
    }

    SuggestionsBenchmark(List<Integer> sizes) {
        this.sizes = List.copyOf(sizes);
    }

    @Override
    public void run(Report report) throws Exception {
        String given = System.getenv("MONGODB_URI");
        report.figure(
                "started", "store", given == null ? "the embedded store in memory alone" : "the given store alone");
        try (DurableMongoServer server = DurableMongoServer.inMemory(0);
                MongoClient client = MongoClients.create(given == null ? server.uri() : given);
                StoredOrganizations organizations =
                        StoredOrganizations.in(client.getDatabase("cosell_bench_suggestions"))) {
            ManyOrganizations source = new ManyOrganizations(SEED);
            Map<String, Map<Integer, StoreCost>> costs = new LinkedHashMap<>();
            for (int size : sizes) {
                organizations.add(source, size - organizations.all().size());
                Console.say(size + " organizations");
                measure(report, server, organizations, costs);
            }
            costs.forEach((search, bySize) -> StoreCost.growth(report, search, bySize, "organizations"));
        }
    }

    private static void measure(
            Report report,
            DurableMongoServer server,
            StoredOrganizations organizations,
            Map<String, Map<Integer, StoreCost>> costs) {
        SuggestPartners suggest = organizations.suggest();
        int size = organizations.all().size();
        searches(organizations.all()).forEach((what, search) -> {
            StoreCost cost = StoreCost.of(server, () -> suggest.handle(search).block());
            costs.computeIfAbsent(what, _ -> new TreeMap<>()).put(size, cost);
            report.figure(size + " organizations, " + what, cost, cost.toString());
        });
    }

    private static Map<String, Search> searches(List<Organization> all) {
        String common = ManyOrganizations.COMMON_WORD;
        String name = all.getFirst().profile().name();
        Map<String, Search> searches = new LinkedHashMap<>();
        searches.put("one letter", typed("s"));
        searches.put("three letters", typed("con"));
        searches.put("a word of every fifth", typed(common));
        searches.put("a whole name", typed(name));
        searches.put("two common words", typed("gro " + common));
        searches.put("a common word and one of nobody", typed(common + " zzzz"));
        searches.put("for the vendor's people", new Search("con", null, null, SHOWN, true));
        searches.put("a common country", in("US", "con"));
        searches.put("a rare country", in("LI", "s"));
        searches.put("a rare country, nothing typed", in("LI", null));
        searches.put("a solution of one", new Search("s", null, "SOL-7", SHOWN, false));
        return searches;
    }

    private static Search typed(String text) {
        return new Search(text, null, null, SHOWN, false);
    }

    private static Search in(String country, @Nullable String text) {
        return new Search(text, country, null, SHOWN, false);
    }
}
