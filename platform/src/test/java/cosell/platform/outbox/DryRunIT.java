package cosell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.domain.Position;
import cosell.platform.outbox.CommandOutcome.Accepted;
import cosell.platform.outbox.CommandOutcome.KeyReused;
import cosell.platform.outbox.CommandOutcome.NotFound;
import cosell.platform.outbox.CommandOutcome.Refused;
import cosell.platform.outbox.CommandOutcome.Stale;
import cosell.platform.security.OrganizationScope;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DisplayName("A dry run says what the command would, and writes nothing")
class DryRunIT {

    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    private static final OrganizationScope CONTOSO = scope("contoso");
    private static final OrganizationScope FABRIKAM = scope("fabrikam");
    private static final Tally.Event RAISED = new Tally.Event.Raised(5);

    @RegisterExtension
    final FreshDatabase fresh = new FreshDatabase("dry");

    private Aggregates<Tally, Tally.Event> tallies;
    private Commands<Tally, Tally.Event, String> commands;

    @BeforeEach
    void start() {
        tallies = new Outboxes(fresh.database(), new ScriptedSender(), new SimpleMeterRegistry(), Clock.systemUTC())
                .aggregates(new TallyType());
        tallies.start();
        commands = tallies.commands();
        create(commands, "a", "first").block();
    }

    @AfterEach
    void stop() {
        tallies.stop();
    }

    @Test
    void aChangeShowsItsResultAndEventsOnThePresentRevision() {
        DryRun<Tally, Tally.Event, String> run = dryRaise("a", keyed("key", "body"));

        assertThat(run.events()).containsExactly(RAISED);
        assertThat(run.outcome()).isInstanceOfSatisfying(Accepted.class, accepted -> {
            Stored<?> would = accepted.stored();
            assertThat(would.state()).isEqualTo(named("first").raised(5));
            assertThat(would.entityTag()).isEqualTo("0-1");
            assertThat(would.position()).isEqualTo(new Position(0, 1));
            assertThat(accepted.replayed()).isFalse();
        });
        assertThat(stored()).hasSize(1).allMatch(document -> document.getLong("version") == 1);
    }

    @Test
    void aCreationShowsWhatIsNowhere() {
        DryRun<Tally, Tally.Event, String> run =
                commands.dryRun(dry -> create(dry, "b", "second")).block();

        assertThat(run.events()).hasSize(1);
        assertThat(run.outcome())
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.stored().entityTag()).isEqualTo("0-0"));
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aKeyOfADryRunIsNotUsedUpAndAUsedOneIsAnsweredAsItWouldBe() {
        dryRaise("a", keyed("key", "body"));
        assertThat(raise(commands, "a", keyed("key", "other")).block())
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.replayed()).isFalse());

        DryRun<Tally, Tally.Event, String> again = dryRaise("a", keyed("key", "other"));

        assertThat(again.events()).isEmpty();
        assertThat(again.outcome())
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.replayed()).isTrue());
        assertThat(dryRaise("a", keyed("key", "body")).outcome()).isInstanceOf(KeyReused.class);
    }

    @Test
    void everyNoIsTheSame() {
        assertThat(commands.dryRun(dry -> dry.change(FABRIKAM, "a", keyed("k", "b"), DryRunIT::raised))
                        .block()
                        .outcome())
                .isInstanceOf(NotFound.class);
        assertThat(commands.dryRun(dry -> dry.change(CONTOSO, "a", _ -> false, keyed("k", "b"), DryRunIT::raised))
                        .block()
                        .outcome())
                .isInstanceOf(Stale.class);
        assertThat(commands.dryRun(
                                dry -> dry.change(CONTOSO, "a", keyed("k", "b"), _ -> Decision.refused(List.of("no"))))
                        .block())
                .isEqualTo(new DryRun<>(new Refused<>(List.of("no")), List.of()));
    }

    @Test
    void aUniqueKeyThatAnotherHoldsIsTaken() {
        create(commands, "b", "second").block();

        assertThatThrownBy(
                        () -> commands.dryRun(dry -> create(dry, "c", "first")).block())
                .isInstanceOf(UniqueKeyTakenException.class);
        assertThatThrownBy(
                        () -> commands.dryRun(dry -> rename(dry, "b", "first")).block())
                .isInstanceOf(UniqueKeyTakenException.class);
        assertThat(commands.dryRun(dry -> rename(dry, "b", "second")).block().events())
                .hasSize(1);
        assertThat(commands.dryRun(dry -> create(dry, "c", null)).block().events())
                .hasSize(1);
    }

    @Test
    void whatIsTooLargeToBeToldIsRefused() {
        String huge = "x".repeat(AggregateStore.MAX_RECORD_BYTES);

        assertThatThrownBy(() -> commands.dryRun(dry -> create(dry, "c", huge)).block())
                .isInstanceOf(RecordTooLargeException.class);
        assertThatThrownBy(() -> commands.dryRun(dry -> rename(dry, "a", huge)).block())
                .isInstanceOf(RecordTooLargeException.class);
    }

    private DryRun<Tally, Tally.Event, String> dryRaise(String id, CommandContext command) {
        return commands.dryRun(dry -> raise(dry, id, command)).block();
    }

    private List<Document> stored() {
        return Flux.from(fresh.database()
                        .getCollection("tallies")
                        .find(new Document("_id", new Document("$in", List.of("a", "b", "c")))))
                .collectList()
                .block();
    }

    private static Mono<CommandOutcome<Tally, String>> create(
            Commands<Tally, Tally.Event, String> on, String id, String name) {
        return on.create(
                id,
                keyed("create-" + id, "body"),
                () -> Decision.changed(named(name), List.of(new Tally.Event.Started(new OrganizationId("contoso")))));
    }

    private static Mono<CommandOutcome<Tally, String>> raise(
            Commands<Tally, Tally.Event, String> on, String id, CommandContext command) {
        return on.change(CONTOSO, id, command, DryRunIT::raised);
    }

    private static Mono<CommandOutcome<Tally, String>> rename(
            Commands<Tally, Tally.Event, String> on, String id, String name) {
        return on.change(
                CONTOSO,
                id,
                keyed("rename", name),
                stored -> Decision.changed(stored.state().named(name), List.of(RAISED)));
    }

    private static Decision<Tally, Tally.Event, String> raised(Stored<Tally> stored) {
        return Decision.changed(stored.state().raised(5), List.of(RAISED));
    }

    private static Tally named(String name) {
        return Tally.of("contoso").named(name);
    }

    private static CommandContext keyed(String id, String hash) {
        return new CommandContext(id, hash, Actor.system("test"), Origin.USER, NOW, null, null);
    }

    private static OrganizationScope scope(String organization) {
        return OrganizationScope.system(new OrganizationId(organization), "test");
    }
}
