package cosell.registration.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Position;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.CopyType;
import cosell.platform.outbox.Outboxes;
import cosell.platform.outbox.SourceEvent;
import cosell.registration.Samples;
import cosell.registration.application.CopyMissingException;
import cosell.registration.application.Deals;
import cosell.registration.domain.eligibility.DealCopy;
import cosell.registration.domain.eligibility.OrganizationCopy;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class RegistrationCopiesIT {

    private static final Position FIRST = new Position(0, 1);

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("copies");

    private final List<Copies<?, Void>> started = new ArrayList<>();
    private Outboxes outboxes;

    @BeforeEach
    void open() {
        outboxes = new Outboxes(fresh.database(), record -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        started.forEach(Copies::stop);
    }

    @Test
    void aDealIsFoundWithThePositionUpToWhichItsCopyHasCome() {
        Copies<DealCopy, Void> copies = copies(CopyCollections.DEALS);
        Deals deals = new MongoDeals(copies.store());
        arrive(copies, Samples.DEAL.toString(), Samples.wonDeal());

        assertThat(deals.find(Samples.DEAL).block()).isEqualTo(new Deals.Known(Samples.wonDeal(), FIRST));
        assertThat(deals.find(Samples.VENDOR_DEAL).block()).isNull();
    }

    @Test
    void aMembersDealsAreThoseOfTheirOwnOrganization() {
        Copies<DealCopy, Void> copies = copies(CopyCollections.DEALS);
        Deals deals = new MongoDeals(copies.store());
        arrive(copies, Samples.DEAL.toString(), Samples.wonDeal());

        assertThat(members(deals, "contoso", "seattle@contoso.example")).containsExactly(Samples.DEAL);
        assertThat(members(deals, "fabrikam", "seattle@contoso.example")).isEmpty();
        assertThat(members(deals, "contoso", "praha@contoso.example")).isEmpty();
    }

    @Test
    void partnersDealsAreNotTheVendorsOwn() {
        Copies<DealCopy, Void> copies = copies(CopyCollections.DEALS);
        Deals deals = new MongoDeals(copies.store());
        arrive(copies, Samples.DEAL.toString(), Samples.wonDeal());

        assertThat(deals.vendorsOwn(Samples.ENGAGEMENT).collectList().block()).isEmpty();
    }

    @Test
    void solutionsAreFoundAtTheirPublishersOnceTheDealsOrganizationHasArrived() {
        Copies<OrganizationCopy, Void> copies = copies(CopyCollections.ORGANIZATIONS);
        MongoDirectory directory = new MongoDirectory(copies.store());
        assertThatThrownBy(() -> directory
                        .publishersOf(Samples.CONTOSO, List.of(Samples.SOLUTION))
                        .block())
                .isInstanceOf(CopyMissingException.class);

        arrive(copies, "contoso", Samples.DIRECTORY_ENTRY);

        assertThat(directory
                        .publishersOf(Samples.CONTOSO, List.of(Samples.SOLUTION, Samples.PLAIN_SOLUTION))
                        .block())
                .containsExactly(Samples.DIRECTORY_ENTRY);
        assertThat(directory.publishersOf(Samples.CONTOSO, List.of("SOL-9")).block())
                .isEmpty();
    }

    private List<UUID> members(Deals deals, String organization, String email) {
        return deals.withMember(new OrganizationId(organization), email)
                .collectList()
                .block();
    }

    private <C> Copies<C, Void> copies(CopyType<C, Void> type) {
        Copies<C, Void> copies = outboxes.copies(type, intent -> Mono.empty());
        copies.start();
        started.add(copies);
        return copies;
    }

    private static <C> void arrive(Copies<C, Void> copies, String id, C state) {
        SourceEvent<C> event = new SourceEvent<>(id, FIRST, UUID.randomUUID(), Samples.NOW, false, null, state);
        copies.store().apply(null, event, CopyChange.of(state)).block();
    }
}
