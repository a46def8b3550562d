package cosell.deals.deal.adapter.mongo;

import static cosell.deals.deal.domain.Samples.CONTOSO;
import static cosell.deals.deal.domain.Samples.FABRIKAM;
import static cosell.deals.deal.domain.Samples.NOW;
import static cosell.deals.deal.domain.Samples.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.application.Criterion;
import cosell.deals.deal.application.Criterion.Among;
import cosell.deals.deal.application.Criterion.WithWords;
import cosell.deals.deal.application.DealLists;
import cosell.deals.deal.application.DealLists.Behind;
import cosell.deals.deal.application.DealLists.Selection;
import cosell.deals.deal.application.DealOrder;
import cosell.deals.deal.application.DealQuery;
import cosell.deals.deal.application.DealQuery.View;
import cosell.deals.deal.application.ListDeals;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealDraft;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.Samples;
import cosell.deals.deal.domain.Source;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Outboxes;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class MongoDealListsIT {

    private static final DealQuery EVERYTHING = query(null);
    private static final int PLENTY = 100;

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("deal_lists");

    private Aggregates<Deal, DealEvent> deals;
    private DealLists lists;

    @BeforeEach
    void open() {
        deals = new Outboxes(fresh.database(), record -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC())
                .aggregates(new DealAggregateType(VENDOR, (event, state) -> List.of(), Map.of()));
        deals.start();
        lists = new MongoDealLists(deals.store());
    }

    @AfterEach
    void close() {
        deals.stop();
    }

    @Test
    void pagesGoOnBehindTheirLastDealAlsoAmongThoseOfOneInstant() {
        List<String> oldestFirst = new ArrayList<>();
        for (int second : List.of(0, 1, 1, 1, 2)) {
            oldestFirst.add(store(started(NOW.plusSeconds(second))));
        }

        List<String> paged = inPagesOf(2);

        assertThat(paged).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(oldestFirst);
        assertThat(paged.getFirst()).isEqualTo(oldestFirst.getLast());
        assertThat(paged.getLast()).isEqualTo(oldestFirst.getFirst());
    }

    @Test
    void showsAnOrganizationItsOwnDealsOnly() {
        String own = store(started(NOW));
        String inbound = store(Samples.received());

        assertThat(ids(admin(CONTOSO), EVERYTHING)).containsExactly(own);
        assertThat(ids(admin(FABRIKAM), EVERYTHING)).containsExactly(inbound);
        assertThat(ids(admin(Samples.TAILSPIN), EVERYTHING)).isEmpty();
    }

    @Test
    @DisplayName("D-19 the open views show what is open, the closed one what has ended")
    void theOpenViewsShowWhatIsOpenTheClosedOneWhatHasEnded() {
        String open = store(Samples.privateDeal());
        String received = store(Samples.received());
        Map<String, DealStatus> fabrikams = Map.of(received, DealStatus.RECEIVED);

        assertThat(ids(admin(CONTOSO), query(View.OUTBOUND))).containsExactly(open);
        assertThat(ids(admin(CONTOSO), query(View.INBOUND))).isEmpty();
        assertThat(ids(admin(CONTOSO), query(View.CLOSED))).isEmpty();
        assertThat(ids(admin(FABRIKAM), query(View.INBOUND))).containsExactlyElementsOf(fabrikams.keySet());
    }

    @Test
    @DisplayName("D-19 a closed view asked for one status shows that one")
    void aClosedViewAskedForOneStatusShowsThatOne() {
        String won = store(Samples.in(DealStatus.WON));

        DealQuery lostOnes =
                new DealQuery(View.CLOSED, new TreeSet<>(List.of(DealStatus.LOST)), List.of(), DealOrder.NEWEST_FIRST);

        assertThat(ids(admin(CONTOSO), query(View.CLOSED))).containsExactly(won);
        assertThat(ids(admin(CONTOSO), lostOnes)).isEmpty();
        assertThat(ids(admin(CONTOSO), query(View.OUTBOUND))).isEmpty();
    }

    @Test
    void findsByTheBeginningsOfAllWords() {
        String move = store(started(NOW));

        assertThat(ids(admin(CONTOSO), words("clo", "mov"))).containsExactly(move);
        assertThat(ids(admin(CONTOSO), words("clo", "stay"))).isEmpty();
        assertThat(ids(admin(CONTOSO), words("loud"))).isEmpty();
    }

    @Test
    @DisplayName("V-01 a member of the team finds the deal, a colleague elsewhere does not")
    void aMemberOfTheTeamFindsTheDealAColleagueElsewhereDoesNot() {
        String deal = store(started(NOW));

        assertThat(ids(user("sam@contoso.example"), EVERYTHING)).containsExactly(deal);
        assertThat(ids(user("kim@contoso.example"), EVERYTHING)).isEmpty();
    }

    @Test
    @DisplayName("D-17 favorites are looked for among the marked ones")
    void favoritesAreLookedForAmongTheMarkedOnes() {
        String marked = store(started(NOW));
        store(started(NOW));

        assertThat(ids(admin(CONTOSO), filter(new Among(List.of(marked))))).containsExactly(marked);
    }

    @Test
    @DisplayName("V-02 the vendor finds what partners lead once it may see it, by the customer's name alone")
    void theVendorFindsWhatPartnersLead() {
        String shared = store(deal(
                NOW,
                new DealDraft(
                        "1000001",
                        Samples.contentForVendor(),
                        null,
                        true,
                        List.of(Samples.partner("fabrikam", "SOL-FAB")),
                        Source.HERE)));
        store(started(NOW));
        Caller seller = caller(VENDOR, Role.VENDOR_SELLER, null);

        assertThat(ids(seller, query(View.PARTNER_LED))).containsExactly(shared);
        assertThat(ids(seller, partnerLed("woodg"))).containsExactly(shared);
        assertThat(ids(seller, partnerLed("cloud"))).isEmpty();
    }

    @Test
    void countsNoFurtherThanItIsAskedTo() {
        IntStream.range(0, 4).forEach(number -> store(started(NOW.plusSeconds(number))));
        Selection all = selection(admin(CONTOSO), EVERYTHING);

        assertThat(lists.count(all, PLENTY).block()).isEqualTo(4);
        assertThat(lists.count(all, 3).block()).isEqualTo(3);
    }

    private static Deal started(Instant at) {
        return deal(at, Samples.form(Samples.content()));
    }

    private static Deal deal(Instant at, DealDraft form) {
        return Samples.after(Deal.create(UUID.randomUUID(), CONTOSO, form, Samples.circumstances(at)));
    }

    private String store(Deal deal) {
        CommandContext command = new CommandContext(
                "create-" + deal.dealId(), null, Actor.system("test"), Origin.USER, deal.createdAt(), null, null);
        return deals.store()
                .insert(
                        deal.dealId().toString(),
                        new AggregateWrite<>(
                                deal,
                                List.of(new DealEvent.Created(deal.identity().engagementId()))),
                        command)
                .map(Stored::id)
                .block();
    }

    private List<String> inPagesOf(int size) {
        Selection all = selection(admin(CONTOSO), EVERYTHING);
        List<String> ids = new ArrayList<>();
        List<Stored<Deal>> page = lists.list(all, null, size).collectList().block();
        while (!page.isEmpty()) {
            page.stream().map(Stored::id).forEach(ids::add);
            Deal last = page.getLast().state();
            Behind behind = ListDeals.behind(EVERYTHING, last);
            page = lists.list(all, behind, size).collectList().block();
        }
        return ids;
    }

    private List<String> ids(Caller caller, DealQuery query) {
        return lists.list(selection(caller, query), null, PLENTY)
                .map(Stored::id)
                .collectList()
                .block();
    }

    private static Selection selection(Caller caller, DealQuery query) {
        return ListDeals.selection(OrganizationScope.of(caller), caller, VENDOR, query);
    }

    private static DealQuery query(@Nullable View view) {
        return new DealQuery(view, new TreeSet<>(), List.of(), DealOrder.NEWEST_FIRST);
    }

    private static DealQuery words(String... words) {
        return filter(new WithWords(List.of(words)));
    }

    private static DealQuery partnerLed(String word) {
        return new DealQuery(
                View.PARTNER_LED,
                new TreeSet<>(),
                List.of(new WithWords(List.of(word))),
                DealOrder.LATEST_VISIBLE_FIRST);
    }

    private static DealQuery filter(Criterion criterion) {
        return new DealQuery(null, new TreeSet<>(), List.of(criterion), DealOrder.NEWEST_FIRST);
    }

    private static Caller admin(OrganizationId organization) {
        return caller(organization, Role.REFERRALS_ADMIN, null);
    }

    private static Caller user(String email) {
        return caller(CONTOSO, Role.REFERRALS_USER, email);
    }

    private static Caller caller(OrganizationId organization, Role role, @Nullable String email) {
        return new Caller("someone", email, organization, Set.of(role), new LocationScope.All(), Locale.ENGLISH);
    }
}
