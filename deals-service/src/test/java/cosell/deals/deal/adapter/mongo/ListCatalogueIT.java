package cosell.deals.deal.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import cosell.deals.deal.application.Criterion.WithSolution;
import cosell.deals.deal.application.DealLists;
import cosell.deals.deal.application.DealLists.Behind;
import cosell.deals.deal.application.DealLists.Selection;
import cosell.deals.deal.application.DealOrder;
import cosell.deals.deal.application.DealSort;
import cosell.deals.deal.domain.Deal;
import cosell.deals.fixture.CatalogueExamples;
import cosell.deals.fixture.CatalogueExamples.Example;
import cosell.deals.fixture.ManyDeals;
import cosell.deals.fixture.StoredDeals;
import cosell.embedded.store.DurableMongoServer;
import cosell.platform.outbox.Stored;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each shape of the catalogue on an engine that counts which documents it looks at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListCatalogueIT {

    private static final int DEALS = 3_000;
    private static final int PAGE = 20;
    private final DurableMongoServer server = DurableMongoServer.inMemory(0);
    private final TimeLimits limits = new TimeLimits();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(server.uri()))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .addCommandListener(limits)
            .build());
    private StoredDeals deals;
    private DealLists lists;

    /** For how long the store may work on the last search it was sent. */
    private static final class TimeLimits implements CommandListener {

        private volatile Duration last = Duration.ZERO;

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")) {
                last = Duration.ofMillis(
                        event.getCommand().getNumber("maxTimeMS").longValue());
            }
        }
    }

    @BeforeAll
    void fill() {
        deals = StoredDeals.in(client.getDatabase("catalogue"), CatalogueExamples.VENDOR);
        deals.add(new ManyDeals(7, CatalogueExamples.ORGANIZATION), DEALS);
        lists = deals.lists();
    }

    @AfterAll
    void stop() {
        deals.close();
        client.close();
        server.close();
    }

    @Test
    @DisplayName("D-19 every shape has an example, and every example is of its shape")
    void everyShapeHasAnExample() {
        assertThat(CatalogueExamples.of(deals)).extracting(Example::shape).containsExactlyElementsOf(names());
        assertThat(CatalogueExamples.of(deals))
                .allSatisfy(example -> assertThat(ListCatalogue.shapeOf(example.asked()))
                        .map(QueryShape::name)
                        .contains(example.shape()));
    }

    @Test
    @DisplayName("D-19 every shape has its index")
    void everyShapeHasItsIndex() {
        assertThat(ListCatalogue.SHAPES)
                .filteredOn(shape -> !shape.index().fields().equals(List.of("_id")))
                .allSatisfy(shape -> assertThat(DealIndex.INDEXES).contains(shape.index()));
    }

    @Test
    @DisplayName("D-19 a page looks at no more deals than it shows, and a list of few at no more than it finds")
    void aPageLooksAtNoMoreDealsThanItShows() {
        for (Example example : CatalogueExamples.of(deals)) {
            QueryShape shape = ListCatalogue.shapeOf(example.asked()).orElseThrow();
            long found = lists.count(example.asked(), DEALS).block();
            boolean sorted = shape.fit() instanceof ListFit.Sorted;
            assertThat(found).as(shape.name()).isPositive();

            Behind deep = behind(example.asked(), (int) Math.min(found, 400) / 2);

            assertThat(looksAt(example.asked(), null))
                    .as(shape.name() + ", first page")
                    .isLessThanOrEqualTo(sorted ? PAGE : found);
            assertThat(looksAt(example.asked(), deep))
                    .as(shape.name() + ", a later page")
                    .isLessThanOrEqualTo(sorted ? PAGE + inOnePlace(example.asked(), deep) : found);
        }
    }

    @Test
    @DisplayName("D-19 a page of deals without a place in the order looks at no others")
    void aPageOfDealsWithoutAPlaceLooksAtNoOthers() {
        for (boolean descending : List.of(true, false)) {
            Selection byCloseDate = CatalogueExamples.asked(
                    CatalogueExamples.ALL, new DealOrder(DealSort.ESTIMATED_CLOSE_DATE, descending));
            List<Stored<Deal>> all =
                    lists.list(byCloseDate, null, DEALS).collectList().block();
            Stored<Deal> late = all.get(DEALS - 2 * PAGE);
            assertThat(late.state().content().estimatedCloseDate()).isNull();

            assertThat(looksAt(byCloseDate, new Behind(null, late.id()))).isLessThanOrEqualTo(PAGE + 1);
        }
    }

    @Test
    @DisplayName("D-19 what is outside of the catalogue is searched for a shorter time")
    void whatIsOutsideIsSearchedForAShorterTime() {
        Selection outside = CatalogueExamples.asked(
                CatalogueExamples.ALL, new DealOrder(DealSort.NAME, false), new WithSolution("SOL-1"));
        Selection newest = CatalogueExamples.asked(CatalogueExamples.ALL, DealOrder.NEWEST_FIRST);

        lists.list(newest, null, 1).blockLast();
        assertThat(limits.last).isEqualTo(Duration.ofSeconds(10));
        assertThat(ListCatalogue.shapeOf(outside)).isEmpty();
        lists.list(outside, null, 1).blockLast();
        assertThat(limits.last).isEqualTo(Duration.ofSeconds(3));
        lists.count(outside, 1).block();
        assertThat(limits.last).isEqualTo(Duration.ofSeconds(3));
    }

    private static List<String> names() {
        return ListCatalogue.SHAPES.stream().map(QueryShape::name).toList();
    }

    private @Nullable Behind behind(Selection asked, int number) {
        return number == 0
                ? null
                : lists.list(asked, null, number)
                        .map(Stored::state)
                        .last()
                        .map(deal -> new Behind(
                                asked.order().sort().keyOf(deal), deal.dealId().toString()))
                        .block();
    }

    /** How many deals only their ids tell apart from the one before the page. */
    private long inOnePlace(Selection asked, @Nullable Behind behind) {
        return deals.all().stream()
                .filter(deal ->
                        behind != null && Objects.equals(asked.order().sort().keyOf(deal), behind.sortKey()))
                .count();
    }

    private long looksAt(Selection asked, @Nullable Behind behind) {
        long before = server.documentsExamined();
        lists.list(asked, behind, PAGE).blockLast();
        return server.documentsExamined() - before;
    }
}
