package cosell.deals.deal.adapter.mongo;

import static cosell.deals.deal.domain.Samples.CONTOSO;
import static cosell.deals.deal.domain.Samples.FABRIKAM;
import static cosell.deals.deal.domain.Samples.NOW;
import static cosell.deals.deal.domain.Samples.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.customers.application.CustomerSearch;
import cosell.deals.customers.application.OwnCustomers;
import cosell.deals.deal.application.DealAccess;
import cosell.deals.deal.domain.CustomerDraft;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealDraft;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.Samples;
import cosell.deals.deal.domain.Source;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Outboxes;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class MongoOwnCustomersIT {

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("own_customers");

    private Aggregates<Deal, DealEvent> deals;
    private OwnCustomers customers;
    private int stored;

    @BeforeEach
    void open() {
        deals = new Outboxes(fresh.database(), record -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC())
                .aggregates(new DealAggregateType(VENDOR, (event, state) -> List.of(), Map.of()));
        deals.start();
        customers = new MongoOwnCustomers(deals.store());
    }

    @AfterEach
    void close() {
        deals.stop();
    }

    @Test
    void findsCustomersByTheBeginningsOfTheirWordsTheLatestDealsFirst() {
        store("Žluťoučký Kůň", "CZ", null, null);
        store("Kunst & Co", "DE", "900000001", null);
        store("Woodgrove", "US", null, null);

        assertThat(found(admin(CONTOSO), null, "KUN")).containsExactly("Kunst & Co", "Žluťoučký Kůň");
        assertThat(found(admin(CONTOSO), null, "kun zlut")).containsExactly("Žluťoučký Kůň");
        assertThat(found(admin(CONTOSO), null, "90000")).containsExactly("Kunst & Co");
        assertThat(found(admin(CONTOSO), "DE", "kun")).containsExactly("Kunst & Co");
        assertThat(found(admin(CONTOSO), null, "cloud")).isEmpty();
    }

    @Test
    @DisplayName("V-01 a user is suggested the customers of deals that it sees, and those of no other organization")
    void onlyCustomersOfSeenDeals() {
        store("Woodgrove", "US", null, null);

        assertThat(found(user("sam@contoso.example"), null, "wood")).containsExactly("Woodgrove");
        assertThat(found(user("kim@contoso.example"), null, "wood")).isEmpty();
        assertThat(found(admin(FABRIKAM), null, "wood")).isEmpty();
    }

    @Test
    @DisplayName("V-02 the vendor is not suggested the customers of what partners lead")
    void theVendorDoesNotPeek() {
        store("Woodgrove", "US", null, true);

        assertThat(found(caller(VENDOR, Role.VENDOR_SELLER, null), null, "wood"))
                .isEmpty();
        assertThat(found(admin(CONTOSO), null, "wood")).containsExactly("Woodgrove");
    }

    private List<String> found(Caller caller, @Nullable String country, String text) {
        return customers
                .find(OrganizationScope.of(caller), DealAccess.of(caller, VENDOR), CustomerSearch.of(country, text), 10)
                .map(known -> known.customer().name())
                .collectList()
                .block();
    }

    private void store(String name, String country, @Nullable String duns, @Nullable Boolean visible) {
        DealDraft form = new DealDraft(
                "1000001",
                Samples.withCustomer(Samples.content(), new CustomerDraft(name, country, null, duns)),
                null,
                visible,
                List.of(),
                Source.HERE);
        Deal deal = Samples.after(
                Deal.create(UUID.randomUUID(), CONTOSO, form, Samples.circumstances(NOW.plusSeconds(stored++))));
        CommandContext command = new CommandContext(
                "create-" + deal.dealId(), null, Actor.system("test"), Origin.USER, deal.createdAt(), null, null);
        deals.store()
                .insert(
                        deal.dealId().toString(),
                        new AggregateWrite<>(deal, List.of(new DealEvent.Created(deal.dealId()))),
                        command)
                .block();
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
