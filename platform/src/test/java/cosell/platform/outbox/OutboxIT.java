package cosell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class OutboxIT {

    static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    static final OrganizationScope CONTOSO = OrganizationScope.system(new OrganizationId("contoso"), "test");
    static final OrganizationScope FABRIKAM = OrganizationScope.system(new OrganizationId("fabrikam"), "test");

    final ScriptedSender sender = new ScriptedSender();

    @RegisterExtension
    final FreshDatabase fresh = new FreshDatabase("outbox");

    MongoDatabase database;
    Aggregates<Tally, Tally.Event> tallies;
    Commands<Tally, Tally.Event, String> commands;

    @BeforeEach
    void start() {
        database = fresh.database();
        tallies = aggregates();
        tallies.start();
        commands = tallies.commands();
    }

    @AfterEach
    void stop() {
        tallies.stop();
    }

    @Test
    void storesStateAndEventsTogetherAndSendsThem() {
        Stored<Tally> stored = created("a");

        assertThat(stored.position()).isEqualTo(new Position(0, 1));
        await().until(() -> sender.sent().equals(List.of("0-1:0")));
        await().until(() -> outboxOf("a").isEmpty() && !document("a").containsKey("pending"));
        assertThat(historyOf("a")).containsExactly(new Position(0, 1));
    }

    @Test
    void aChangeMovesVersionRevisionAndSequence() {
        created("a");

        Stored<Tally> raised = accepted(raise("a", "raise", 5));

        assertThat(raised.state().value()).isEqualTo(5);
        assertThat(raised.version()).isEqualTo(2);
        assertThat(raised.entityTag()).isEqualTo("0-2");
        assertThat(raised.position()).isEqualTo(new Position(0, 2));
    }

    @Test
    void bookkeepingMovesTheVersionOnlyAndItsAnnouncementIsSent() {
        Stored<Tally> read = created("a");

        Stored<Tally> kept = tallies.store()
                .update(
                        read,
                        new AggregateWrite<>(read.state(), List.of(), List.of(new Tally.Told("a result"))),
                        command("bookkeeping"))
                .block();

        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.revision()).isEqualTo(1);
        assertThat(kept.position()).isEqualTo(new Position(0, 1));
        await().until(() -> sender.sent().contains("a result"));
        await().until(() -> !document("a").containsKey("pending"));
    }

    @Test
    void anEventThatClientsDoNotSeeIsSentAndLeavesTheRevision() {
        Stored<Tally> read = created("a");

        Stored<Tally> weighed = tallies.store()
                .update(
                        read,
                        new AggregateWrite<>(read.state().raised(7), List.of(new Tally.Event.Weighed(7))),
                        command("weighed"))
                .block();

        assertThat(weighed.revision()).isEqualTo(1);
        assertThat(weighed.position()).isEqualTo(new Position(0, 2));
        assertThat(find(CONTOSO, "a").revision()).isEqualTo(1);
        await().until(() -> sender.sent().contains("0-2:7"));
        accepted(raise("a", "seen", 1));
        assertThat(find(CONTOSO, "a").revision()).isEqualTo(2);
    }

    @Test
    void bookkeepingThatTellsNothingLeavesNothingToTheRelay() {
        Stored<Tally> read = tallies.store()
                .insert("a", new AggregateWrite<>(Tally.of("contoso").raised(1), List.of()), command("silent"))
                .block();

        tallies.store()
                .update(read, new AggregateWrite<>(read.state().raised(2), List.of()), command("bookkeeping"))
                .block();

        assertThat(outboxOf("a")).isEmpty();
        assertThat(document("a")).doesNotContainKey("pending").containsEntry("version", 2L);
        accepted(raise("a", "raise", 3));
        await().until(() -> sender.sent().equals(List.of("0-1:6")));
        await().until(() -> outboxOf("a").isEmpty() && !document("a").containsKey("pending"));
    }

    @Test
    void aStaleWriteChangesNothing() {
        Stored<Tally> read = created("a");
        accepted(raise("a", "first", 1));

        assertThatThrownBy(() -> tallies.store()
                        .update(
                                read,
                                new AggregateWrite<>(read.state().raised(100), List.of(new Tally.Event.Raised(100))),
                                command("late"))
                        .block())
                .isInstanceOf(ConcurrentChangeException.class);
        assertThat(find(CONTOSO, "a").state().value()).isEqualTo(1);
    }

    @Test
    void concurrentCommandsAllTakeEffectOnceAndInOrder() {
        created("a");

        Flux.range(0, 40)
                .flatMap(number -> raise("a", "raise-" + number, 1).subscribeOn(Schedulers.boundedElastic()), 8)
                .blockLast(Duration.ofSeconds(30));

        assertThat(find(CONTOSO, "a").state().value()).isEqualTo(40);
        await().until(() -> outboxOf("a").isEmpty());
        assertThat(sender.sent().stream().distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 40)
                        .mapToObj(value -> "0-" + (value + 1) + ":" + value)
                        .toList());
    }

    @Test
    void aRepeatedCommandIsAnsweredFromItsFirstRun() {
        created("a");
        accepted(raise("a", "key", 5));

        CommandOutcome<Tally, String> again = raise("a", "key", 5).block();

        assertThat(again).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.replayed()).isTrue();
        });
        assertThat(find(CONTOSO, "a").state().value()).isEqualTo(5);
    }

    @Test
    void aKeyUsedForAnotherRequestIsRefused() {
        created("a");
        commands.change(CONTOSO, "a", keyed("key", "one body"), stored -> raised(stored, 1))
                .block();

        assertThat(commands.change(CONTOSO, "a", keyed("key", "other body"), stored -> raised(stored, 1))
                        .block())
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void aCreationIsFoundAgainForEver() {
        created("a");

        assertThat(create("a", "create-a").block()).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.replayed()).isTrue();
        });
    }

    @Test
    void anIntentTakesEffectOnceAndNoEarlierOneAfterIt() {
        created("a");
        IntentMark second = new IntentMark("copies/x", new Position(0, 2), 0);
        IntentMark first = new IntentMark("copies/x", new Position(0, 1), 3);

        commands.change(CONTOSO, "a", intent(second), stored -> raised(stored, 10))
                .block();
        commands.change(CONTOSO, "a", intent(second), stored -> raised(stored, 10))
                .block();
        commands.change(CONTOSO, "a", intent(first), stored -> raised(stored, 10))
                .block();

        assertThat(find(CONTOSO, "a").state().value()).isEqualTo(10);
    }

    @Test
    void anotherOrganizationFindsNothing() {
        created("a");

        assertThat(tallies.store().find(FABRIKAM, "a").block()).isNull();
        assertThat(commands.change(FABRIKAM, "a", command("raise"), stored -> raised(stored, 1))
                        .block())
                .isInstanceOf(NotFound.class);
        assertThat(tallies.store().list(ScopedQuery.in(FABRIKAM)).collectList().block())
                .isEmpty();
        assertThat(tallies.history().of(FABRIKAM, "a").collectList().block()).isEmpty();
    }

    @Test
    void anUnexpectedRevisionIsAnsweredWithWhatIsStored() {
        created("a");

        assertThat(commands.change(
                                CONTOSO,
                                "a",
                                stored -> stored.entityTag().equals("0-7"),
                                command("edit"),
                                stored -> raised(stored, 1))
                        .block())
                .isInstanceOf(Stale.class);
    }

    @Test
    void aRefusalIsNotStored() {
        Stored<Tally> before = created("a");

        assertThat(commands.change(CONTOSO, "a", command("refused"), stored -> Decision.refused(List.of("no", "never")))
                        .block())
                .isEqualTo(new Refused<>(List.of("no", "never")));
        assertThat(find(CONTOSO, "a").version()).isEqualTo(before.version());
    }

    @Test
    void aUniqueKeyBelongsToOneAggregate() {
        Tally named = Tally.of("contoso").named("taken");
        insert("a", named);

        assertThatThrownBy(() -> insert("b", named)).isInstanceOf(UniqueKeyTakenException.class);
        created("c");
        created("d");
    }

    @Test
    void whatTheBrokerRefusedIsSentByTheSweeper() {
        sender.refuse(text -> true);
        created("a");
        accepted(raise("a", "raise", 1));

        sender.acceptAll();

        await().atMost(Duration.ofSeconds(20)).until(() -> outboxOf("a").isEmpty());
        assertThat(sender.sent()).containsExactly("0-1:0", "0-2:1");
        assertThat(historyOf("a")).containsExactly(new Position(0, 1), new Position(0, 2));
    }

    @Test
    void twoInstancesLoseNothingAndKeepTheOrder() {
        Aggregates<Tally, Tally.Event> other = aggregates();
        other.start();
        sender.refuse(
                text -> Math.floorMod(text.hashCode(), 3) == 0 && sender.sent().size() < 30);
        created("a");
        Commands<Tally, Tally.Event, String> otherCommands = other.commands();

        Flux.range(0, 30)
                .flatMap(
                        number -> (number % 2 == 0 ? commands : otherCommands)
                                .change(CONTOSO, "a", command("raise-" + number), stored -> raised(stored, 1)),
                        4)
                .blockLast(Duration.ofSeconds(30));
        sender.acceptAll();

        await().atMost(Duration.ofSeconds(30)).until(() -> outboxOf("a").isEmpty());
        other.stop();
        assertThat(sender.sent().stream().distinct()).hasSize(31);
        assertThat(historyOf("a")).hasSize(31);
    }

    @Test
    void historyUnitesWhatWasSentAndWhatWaits() {
        created("a");
        await().until(() -> outboxOf("a").isEmpty());
        sender.refuse(text -> true);
        accepted(raise("a", "raise", 1));

        assertThat(historyOf("a")).containsExactly(new Position(0, 1), new Position(0, 2));
    }

    @Test
    void findsWhatIsDueTheLongestDueFirst() {
        insert("a", Tally.of("contoso").dueAt(NOW.minusSeconds(1)));
        insert("b", Tally.of("contoso").dueAt(NOW));
        insert("c", Tally.of("contoso").dueAt(NOW.plusMillis(1)));
        created("d");

        assertThat(tallies.store().due("due", NOW, 10).collectList().block()).containsExactly("a", "b");
    }

    @Test
    void aListGoesOnBehindItsLastElement() {
        List.of("a", "b", "c").forEach(id -> insert(id, Tally.of("contoso").raised(7)));
        insert("d", Tally.of("contoso").raised(9));
        ScopedQuery byValue =
                ScopedQuery.in(CONTOSO).descendingBy("derived.value").limit(2);

        assertThat(ids(byValue)).containsExactly("d", "c");
        assertThat(ids(byValue.after(7, "c"))).containsExactly("b", "a");
    }

    @Test
    void tellsOneTextOfEachWithinTheOrganizationHoweverManyThereAre() {
        insert("a", Tally.of("contoso").named("one"));
        insert("b", Tally.of("contoso").named("other"));
        insert("c", Tally.of("contoso"));
        insert("d", Tally.of("fabrikam").named("theirs"));
        ScopedQuery small = ScopedQuery.in(CONTOSO).whereAtMost("derived.value", 0);

        assertThat(texts(small.all())).containsExactlyInAnyOrder("one", "other");
        assertThat(texts(small.descendingBy("_id").limit(2))).containsExactly("other");
    }

    private List<String> texts(ScopedQuery query) {
        return tallies.store().texts(query, "name").collectList().block();
    }

    private List<String> ids(ScopedQuery query) {
        return tallies.store().list(query).map(Stored::id).collectList().block();
    }

    private Aggregates<Tally, Tally.Event> aggregates() {
        return new Outboxes(database, sender, new SimpleMeterRegistry(), Clock.systemUTC()).aggregates(new TallyType());
    }

    private Stored<Tally> created(String id) {
        return accepted(create(id, "create-" + id));
    }

    private Mono<CommandOutcome<Tally, String>> create(String id, String commandId) {
        return commands.create(
                id,
                command(commandId),
                () -> Decision.changed(
                        Tally.of("contoso"), List.of(new Tally.Event.Started(new OrganizationId("contoso")))));
    }

    private void insert(String id, Tally state) {
        tallies.store()
                .insert(
                        id,
                        new AggregateWrite<>(state, List.of(new Tally.Event.Started(state.owner()))),
                        command("create-" + id))
                .block();
    }

    private Mono<CommandOutcome<Tally, String>> raise(String id, String commandId, int by) {
        return commands.change(CONTOSO, id, command(commandId), stored -> raised(stored, by));
    }

    private static Decision<Tally, Tally.Event, String> raised(Stored<Tally> stored, int by) {
        return Decision.changed(stored.state().raised(by), List.of(new Tally.Event.Raised(by)));
    }

    private static Stored<Tally> accepted(Mono<CommandOutcome<Tally, String>> outcome) {
        return ((Accepted<Tally, String>) outcome.block()).stored();
    }

    private Stored<Tally> find(OrganizationScope scope, String id) {
        return tallies.store().find(scope, id).block();
    }

    private List<Position> historyOf(String id) {
        return tallies.history()
                .of(CONTOSO, id)
                .map(entry -> entry.event().position())
                .collectList()
                .block();
    }

    private Document document(String id) {
        return Mono.from(database.getCollection("tallies")
                        .find(new Document("_id", id))
                        .first())
                .block();
    }

    private List<Document> outboxOf(String id) {
        return document(id).getList("outbox", Document.class);
    }

    private static CommandContext command(String id) {
        return new CommandContext(id, null, Actor.system("test"), Origin.USER, NOW, null, null);
    }

    private static CommandContext keyed(String id, String hash) {
        return new CommandContext(id, hash, Actor.system("test"), Origin.USER, NOW, null, null);
    }

    private static CommandContext intent(IntentMark mark) {
        return new CommandContext(mark.toString(), null, Actor.system("test"), Origin.EVENT, NOW, mark, null);
    }
}
