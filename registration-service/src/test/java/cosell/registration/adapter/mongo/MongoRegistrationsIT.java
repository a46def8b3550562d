package cosell.registration.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Outboxes;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import cosell.registration.Samples;
import cosell.registration.adapter.kafka.RegistrationAvro;
import cosell.registration.application.RegistrationQuery;
import cosell.registration.application.Registrations;
import cosell.registration.domain.Form;
import cosell.registration.domain.RegisteredDeal;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationEvent;
import cosell.registration.domain.RegistrationRefusal;
import cosell.registration.domain.RegistrationRefusal.LiveRegistrationExists;
import cosell.registration.domain.Standing;
import cosell.registration.domain.Status;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class MongoRegistrationsIT {

    private static final OrganizationScope CONTOSO = OrganizationScope.system(Samples.CONTOSO, "test");
    private static final OrganizationScope FABRIKAM = OrganizationScope.system(new OrganizationId("fabrikam"), "test");
    private static final OrganizationScope VENDOR = OrganizationScope.system(Samples.MSFT, "test");
    private static final RegistrationQuery ALL = query(Set.of());
    private static final UUID OTHER_DEAL = UUID.fromString("00000000-0000-4000-8000-000000000009");

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("registrations");

    private Aggregates<Registration, RegistrationEvent> aggregates;
    private Registrations registrations;

    @BeforeEach
    void open() {
        aggregates = new Outboxes(
                        fresh.database(), record -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC())
                .aggregates(new RegistrationCollection(Samples.MSFT, RegistrationAvro::record));
        aggregates.start();
        registrations = new MongoRegistrations(aggregates.store(), aggregates.commands());
    }

    @AfterEach
    void close() {
        aggregates.stop();
    }

    @Test
    @DisplayName("G-04 of two that name one deal and solution the second is refused, and nothing of it is stored")
    void ofTwoThatNameOneDealAndSolutionTheSecondIsRefused() {
        Registration first = draft(Samples.DEAL, 0);
        Registration second = draft(Samples.DEAL, 1);
        store(first);

        CommandOutcome<Registration, RegistrationRefusal> outcome = create(second);

        assertThat(outcome)
                .isEqualTo(new CommandOutcome.Refused<>(List.of(new LiveRegistrationExists(Samples.SOLUTION))));
        assertThat(registrations.find(CONTOSO, second.id()).block()).isNull();
        assertThat(registrations.liveOf(Samples.DEAL, Samples.SOLUTION).block()).isEqualTo(first.id());
    }

    @Test
    @DisplayName("G-04 an edit that names what another one holds is refused, and the edited one stays as it was")
    void anEditThatNamesWhatAnotherHoldsIsRefused() {
        store(draft(Samples.DEAL, 0));
        Registration blank = registration(Samples.DEAL, 1, Samples.emptyForm(), new Standing.Draft());
        store(blank);
        Registration naming = with(blank, Samples.form());

        CommandOutcome<Registration, RegistrationRefusal> outcome = registrations
                .change(
                        CONTOSO,
                        blank.id(),
                        stored -> true,
                        command("edit"),
                        state -> Decision.changed(naming, List.of(new RegistrationEvent.Edited())))
                .block();

        assertThat(outcome)
                .isEqualTo(new CommandOutcome.Refused<>(List.of(new LiveRegistrationExists(Samples.SOLUTION))));
        assertThat(registrations.find(CONTOSO, blank.id()).block().state()).isEqualTo(blank);
    }

    @Test
    @DisplayName("V-02 the vendor finds what was submitted, another organization nothing")
    void theVendorFindsWhatWasSubmittedAnotherOrganizationNothing() {
        Registration draft = draft(Samples.DEAL, 0);
        Registration submitted = validating(OTHER_DEAL, 1);
        store(draft);
        store(submitted);

        assertThat(ids(VENDOR, ALL)).containsExactly(submitted.id());
        assertThat(ids(CONTOSO, ALL)).containsExactly(submitted.id(), draft.id());
        assertThat(ids(FABRIKAM, ALL)).isEmpty();
        assertThat(registrations.find(FABRIKAM, draft.id()).block()).isNull();
        assertThat(registrations.find(VENDOR, draft.id()).block()).isNull();
    }

    @Test
    void selectsByStateDealAndLocation() {
        Registration draft = draft(Samples.DEAL, 0);
        Registration submitted = validating(OTHER_DEAL, 1);
        store(draft);
        store(submitted);

        assertThat(ids(CONTOSO, query(Set.of(Status.DRAFT)))).containsExactly(draft.id());
        assertThat(ids(CONTOSO, ofDeals(Set.of(OTHER_DEAL)))).containsExactly(submitted.id());
        assertThat(ids(CONTOSO, at("1000001"))).hasSize(2);
        assertThat(ids(CONTOSO, at("9999999"))).isEmpty();
        assertThat(registrations.count(CONTOSO, ALL, 100).block()).isEqualTo(2);
        assertThat(registrations.count(CONTOSO, ALL, 1).block()).isEqualTo(1);
    }

    @Test
    void aPageGoesOnBehindItsLastElement() {
        for (int second = 0; second < 3; second++) {
            store(draft(UUID.randomUUID(), second));
        }
        List<UUID> all = ids(CONTOSO, ALL);
        Registration first = registrations.find(CONTOSO, all.getFirst()).block().state();

        RegistrationQuery behind = new RegistrationQuery(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RegistrationQuery.After(
                        first.createdAt(), first.id().toString())),
                100);

        assertThat(ids(CONTOSO, behind)).containsExactlyElementsOf(all.subList(1, 3));
    }

    @Test
    @DisplayName("G-07 another deal's registration of the same contract is found, a draft is not")
    void anotherDealsRegistrationOfTheSameContractIsFoundADraftIsNot() {
        Registration here = validating(Samples.DEAL, 0);
        Registration alike = validating(OTHER_DEAL, 1);
        store(here);
        store(alike);
        store(draft(UUID.randomUUID(), 2));

        assertThat(registrations.alike(CONTOSO, here).collectList().block()).containsExactly(alike);
    }

    private void store(Registration registration) {
        assertThat(create(registration)).isInstanceOf(CommandOutcome.Accepted.class);
    }

    private CommandOutcome<Registration, RegistrationRefusal> create(Registration registration) {
        return registrations
                .create(
                        registration.id(),
                        command("create-" + registration.id()),
                        () -> Decision.changed(registration, List.of(new RegistrationEvent.Drafted())))
                .block();
    }

    private List<UUID> ids(OrganizationScope scope, RegistrationQuery query) {
        return registrations
                .list(scope, query)
                .map(Stored::id)
                .map(UUID::fromString)
                .collectList()
                .block();
    }

    private static RegistrationQuery query(Set<Status> states) {
        return new RegistrationQuery(states, Optional.empty(), Optional.empty(), Optional.empty(), 100);
    }

    private static RegistrationQuery ofDeals(Set<UUID> deals) {
        return new RegistrationQuery(Set.of(), Optional.of(deals), Optional.empty(), Optional.empty(), 100);
    }

    private static RegistrationQuery at(String location) {
        return new RegistrationQuery(Set.of(), Optional.empty(), Optional.of(Set.of(location)), Optional.empty(), 100);
    }

    private static Registration draft(UUID deal, int second) {
        return registration(deal, second, Samples.form(), new Standing.Draft());
    }

    private static Registration validating(UUID deal, int second) {
        return registration(deal, second, Samples.form(), new Standing.Validating(Samples.NOW));
    }

    private static Registration registration(UUID dealId, int second, Form form, Standing standing) {
        RegisteredDeal deal =
                new RegisteredDeal(dealId, Samples.ENGAGEMENT, Samples.CONTOSO, "1000001", Samples.CUSTOMER);
        Instant at = Samples.NOW.plusSeconds(second);
        return new Registration(UUID.randomUUID(), deal, form, standing, List.of(), at, at);
    }

    private static Registration with(Registration registration, Form form) {
        return new Registration(
                registration.id(),
                registration.deal(),
                form,
                registration.standing(),
                registration.flags(),
                registration.createdAt(),
                registration.updatedAt());
    }

    private static CommandContext command(String id) {
        return new CommandContext(id, null, Actor.system("test"), Origin.USER, Samples.NOW, null, null);
    }
}
