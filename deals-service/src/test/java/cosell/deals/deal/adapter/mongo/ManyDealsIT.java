package cosell.deals.deal.adapter.mongo;

import static cosell.deals.deal.domain.Samples.CONTOSO;
import static cosell.deals.deal.domain.Samples.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.application.DealLists;
import cosell.deals.deal.application.DealLists.Behind;
import cosell.deals.deal.application.DealLists.Selection;
import cosell.deals.deal.application.DealOrder;
import cosell.deals.deal.application.DealQuery;
import cosell.deals.deal.application.DealQuery.View;
import cosell.deals.deal.application.DealSort;
import cosell.deals.deal.application.ListDeals;
import cosell.deals.deal.domain.Deal;
import cosell.deals.fixture.ManyDeals;
import cosell.deals.fixture.StoredDeals;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import cosell.store.test.FreshDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lists over many deals ({@code -Dcosell.lists.deals=100000} for as many as that), held against {@link ListOracle};
 * {@code -Dcosell.lists.seed} for others.
 */
class ManyDealsIT {

    private static final int DEALS = Integer.getInteger("cosell.lists.deals", 3_000);
    private static final int QUERIES = Integer.getInteger("cosell.lists.queries", 100);
    private static final int COMPARED = 200;
    private static final long SEED = Long.getLong("cosell.lists.seed", 20261130L);
    private static final Instant LATER = ManyDeals.BEGIN.plusSeconds(10_000_000);

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("many_deals");

    private final ManyDeals source = new ManyDeals(SEED, CONTOSO);
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private StoredDeals deals;
    private DealLists lists;

    @BeforeEach
    void open() {
        deals = StoredDeals.in(fresh.database(), VENDOR);
        lists = deals.lists();
    }

    @AfterEach
    void close() {
        deals.close();
    }

    @Test
    @DisplayName(
            "D-19 V-01 V-02 every list holds what looking at every deal finds, in its order, and so does its count")
    void everyListHoldsWhatLookingAtEveryDealFinds() {
        deals.add(source, DEALS);
        RandomQueries queries = new RandomQueries(random, List.copyOf(deals.all()));
        for (int round = 0; round < QUERIES; round++) {
            DealQuery query = queries.next();
            Caller caller = caller(query);
            List<String> expected = new ListOracle(caller, VENDOR, query).idsAmong(deals.all());
            Selection selection = selection(caller, query);
            String what = "seed " + SEED + ", " + caller.roles() + " " + caller.locations() + " asks " + query;

            int size = expected.size() > 400 ? 200 : 1 + random.nextInt(20);
            assertThat(paged(selection, query, size, Math.min(expected.size(), COMPARED)))
                    .as(what)
                    .isEqualTo(expected.subList(0, Math.min(expected.size(), COMPARED)));
            assertThat(lists.count(selection, DEALS + 1).block()).as(what).isEqualTo(expected.size());
        }
    }

    static Stream<DealOrder> everyOrder() {
        return Stream.of(DealSort.values())
                .filter(sort -> sort != DealSort.VALUE)
                .flatMap(sort -> Stream.of(new DealOrder(sort, false), new DealOrder(sort, true)));
    }

    @ParameterizedTest
    @MethodSource("everyOrder")
    @DisplayName("D-19 a deal that keeps its place comes exactly once while others are inserted and changed")
    void aDealThatKeepsItsPlaceComesExactlyOnce(DealOrder order) {
        deals.add(source, 600);
        DealQuery query = new DealQuery(null, new TreeSet<>(), List.of(), order);
        List<String> before = deals.ids();
        Set<String> moved = new HashSet<>();
        List<String> seen = new ArrayList<>();
        Behind behind = null;
        List<Deal> page;
        do {
            page = page(selection(admin(), query), behind, 40);
            page.forEach(deal -> seen.add(deal.dealId().toString()));
            behind = page.isEmpty() ? null : ListDeals.behind(query, page.getLast());
            moved.addAll(disturb(order.sort()));
        } while (!page.isEmpty());

        List<String> kept = before.stream().filter(id -> !moved.contains(id)).toList();
        assertThat(kept).hasSizeGreaterThan(300);
        assertThat(seen.stream().filter(kept::contains).toList())
                .as("seed %d, %s", SEED, order)
                .containsExactlyInAnyOrderElementsOf(kept);
    }

    /** Inserts some and changes some; answers the ids of those whose place may have changed. */
    private List<String> disturb(DealSort sort) {
        deals.add(source, 3);
        List<String> ids = deals.ids();
        List<String> moved = new ArrayList<>();
        for (int count = 0; count < 6; count++) {
            String id = ids.get(random.nextInt(ids.size()));
            Deal old = deals.get(id);
            Deal changed = source.changed(old, LATER.plusSeconds(random.nextInt(1_000)));
            if (!Objects.equals(sort.keyOf(old), sort.keyOf(changed))) {
                moved.add(id);
            }
            deals.change(changed);
        }
        return moved;
    }

    private List<String> paged(Selection selection, DealQuery query, int size, int atMost) {
        List<String> ids = new ArrayList<>();
        Behind behind = null;
        List<Deal> page;
        do {
            page = page(selection, behind, size);
            page.forEach(deal -> ids.add(deal.dealId().toString()));
            behind = page.isEmpty() ? null : ListDeals.behind(query, page.getLast());
        } while (page.size() == size && ids.size() < atMost);
        return ids.size() > atMost && atMost == COMPARED ? ids.subList(0, atMost) : ids;
    }

    private List<Deal> page(Selection selection, @Nullable Behind behind, int size) {
        return lists.list(selection, behind, size)
                .map(Stored::state)
                .collectList()
                .block();
    }

    private static Selection selection(Caller caller, DealQuery query) {
        return ListDeals.selection(OrganizationScope.of(caller), caller, VENDOR, query);
    }

    private Caller caller(DealQuery query) {
        if (query.view() == View.PARTNER_LED) {
            return caller(VENDOR, Role.VENDOR_SELLER, new LocationScope.All(), null);
        }
        return switch (random.nextInt(4)) {
            case 0 -> caller(CONTOSO, Role.REFERRALS_USER, someLocations(), ManyDeals.email(random.nextInt(40), true));
            case 1 -> caller(CONTOSO, Role.REFERRALS_ADMIN, someLocations(), null);
            default -> admin();
        };
    }

    private LocationScope someLocations() {
        return random.nextInt(3) == 0
                ? new LocationScope.All()
                : new LocationScope.Only(Set.copyOf(ManyDeals.LOCATIONS.subList(0, 1 + random.nextInt(2))));
    }

    private static Caller admin() {
        return caller(CONTOSO, Role.REFERRALS_ADMIN, new LocationScope.All(), null);
    }

    private static Caller caller(
            OrganizationId organization, Role role, LocationScope locations, @Nullable String email) {
        return new Caller("someone", email, organization, Set.of(role), locations, Locale.ENGLISH);
    }
}
