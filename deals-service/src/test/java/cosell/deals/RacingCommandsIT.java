package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.adapter.mongo.DealAggregateType;
import cosell.deals.deal.adapter.mongo.MongoFavorites;
import cosell.deals.deal.application.ChangeDeal;
import cosell.deals.deal.application.CreateDeal;
import cosell.deals.deal.application.DealCall;
import cosell.deals.deal.application.EditDeal;
import cosell.deals.deal.application.ReadDeals;
import cosell.deals.deal.application.Rulebooks;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand.Edit;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.Samples;
import cosell.deals.deal.domain.StateRefusal.Ended;
import cosell.deals.directory.application.PartnerCopies;
import cosell.deals.directory.application.PartnerDirectory;
import cosell.deals.directory.domain.Organization;
import cosell.deals.stages.adapter.mongo.StageMappingAggregateType;
import cosell.deals.stages.application.StageMappings;
import cosell.platform.domain.Ids;
import cosell.platform.domain.Position;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.CommandOutcome.Accepted;
import cosell.platform.outbox.CommandOutcome.Refused;
import cosell.platform.outbox.CommandOutcome.Stale;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.History;
import cosell.platform.outbox.Outboxes;
import cosell.platform.outbox.SourceEvent;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

/** Two commands at the same moment, a thousand times over the real store; nothing is relayed meanwhile. */
class RacingCommandsIT {

    private static final int TRIALS = 1_000;
    private static final int AT_ONCE = 16;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Caller ADMIN = new Caller(
            "sub",
            "admin@contoso.example",
            Samples.CONTOSO,
            Set.of(Role.REFERRALS_ADMIN),
            new LocationScope.All(),
            Locale.ENGLISH);
    private static final OrganizationScope SCOPE = OrganizationScope.of(ADMIN);

    @RegisterExtension
    final FreshDatabase fresh = new FreshDatabase("racing");

    private AggregateStore<Deal, DealEvent> store;
    private History<Deal, DealEvent> history;
    private CreateDeal createDeal;
    private ChangeDeal changeDeal;
    private EditDeal editDeal;

    @BeforeEach
    void start() {
        Outboxes outboxes =
                new Outboxes(fresh.database(), _ -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC());
        DealAggregateType type = new DealAggregateType(Samples.VENDOR, (event, state) -> List.of(), Map.of());
        Aggregates<Deal, DealEvent> deals = outboxes.aggregates(type);
        deals.start();
        deals.stop();
        history = deals.history();
        store = new AggregateStore<>(
                type, fresh.database().getCollection(type.collection()), _ -> {}, Clock.systemUTC());
        CopyStore<Organization, Void> partners =
                outboxes.copies(PartnerCopies.TYPE, _ -> Mono.empty()).store();
        learn(partners);
        Rulebooks rulebooks = new Rulebooks(
                Samples.VENDOR,
                Samples.reference(),
                Samples.rulebook().forms(),
                new PartnerDirectory(partners),
                new StageMappings(
                        outboxes.aggregates(new StageMappingAggregateType()).store(),
                        Samples.reference().stages(),
                        Duration.ofHours(1)));
        Commands<Deal, DealEvent, DealRefusal> commands = new Commands<>(store);
        createDeal = new CreateDeal(commands, rulebooks, () -> Samples.NOW);
        ReadDeals readDeals = new ReadDeals(store, history, Samples.VENDOR);
        changeDeal = new ChangeDeal(commands, readDeals, rulebooks, () -> Samples.NOW);
        editDeal = new EditDeal(changeDeal, readDeals);
    }

    @Test
    @DisplayName("D-21 of two edits on one revision one is carried out, and the other one gets 412")
    void oneOfTwoEditsWins() {
        race(trial -> created(trial)
                        .flatMap(id -> thenSeen(
                                both(
                                        edit(id, "one", RacingCommandsIT::isFirst),
                                        edit(id, "two", RacingCommandsIT::isFirst)),
                                stored(id))))
                .forEach(raced -> {
                    List<CommandOutcome<Deal, DealRefusal>> outcomes = raced.getT1();
                    Stored<Deal> now = raced.getT2();

                    assertThat(outcomes).filteredOn(Stale.class::isInstance).hasSize(1);
                    assertThat(outcomes)
                            .filteredOn(Accepted.class::isInstance)
                            .singleElement()
                            .extracting(RacingCommandsIT::stateOf)
                            .isEqualTo(now.state());
                    assertThat(now.revision()).isEqualTo(2);
                });
    }

    @Test
    @DisplayName("D-07 an edit and a win come in one order or the other, and the history tells which")
    void anEditAndAWinComeInSomeOrder() {
        race(trial -> created(trial).flatMap(id -> thenSeen(both(edit(id, "late", _ -> true), win(id)), history(id))))
                .forEach(raced -> {
                    CommandOutcome<Deal, DealRefusal> edit = raced.getT1().getFirst();
                    CommandOutcome<Deal, DealRefusal> win = raced.getT1().getLast();

                    assertThat(win).isInstanceOf(Accepted.class);
                    assertThat(stateOf(win).status()).isEqualTo(DealStatus.WON);
                    if (edit instanceof Accepted) {
                        assertThat(raced.getT2()).containsExactly("Created", "Edited", "Won");
                        assertThat(stateOf(win).content().name()).isEqualTo("late");
                    } else {
                        assertThat(edit).isEqualTo(new Refused<>(List.of(new Ended(DealStatus.WON))));
                        assertThat(raced.getT2()).containsExactly("Created", "Won");
                    }
                });
    }

    @Test
    @DisplayName("D-21 two lenient edits of different fields of one old revision are both merged, and no edit is lost")
    void lenientEditsLoseNothing() {
        race(trial -> created(trial)
                        .flatMap(id -> edit(id, "renamed", _ -> true)
                                .then(both(
                                        merge(id, draft -> Samples.withNotes(draft, draft.campaignId(), "noted")),
                                        merge(id, draft -> Samples.withNotes(draft, "SPRING", draft.notes()))))
                                .then(stored(id))))
                .forEach(now -> {
                    assertThat(now.revision()).isEqualTo(4);
                    assertThat(now.state().content().name()).isEqualTo("renamed");
                    assertThat(now.state().content().notes()).isEqualTo("noted");
                    assertThat(now.state().content().campaignId()).isEqualTo("SPRING");
                });
    }

    @Test
    @DisplayName("D-17 a favorite that is marked twice at once is marked once")
    void aFavoriteIsMarkedOnce() {
        DocumentStore documents = new DocumentStore(fresh.database(), "favorites");
        documents.ensureIndexes(MongoFavorites.INDEXES).block(LIMIT);
        MongoFavorites favorites = new MongoFavorites(documents);

        race(trial -> Flux.merge(
                        favorites.mark(ADMIN, "deal-" + trial, Samples.NOW).subscribeOn(Schedulers.parallel()),
                        favorites.mark(ADMIN, "deal-" + trial, Samples.NOW).subscribeOn(Schedulers.parallel()))
                .then(Mono.just(trial)));

        assertThat(favorites.of(ADMIN).collectList().block(LIMIT))
                .hasSize(TRIALS)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("two creations under one key make one deal, and both are answered with it")
    void twoCreationsUnderOneKeyMakeOneDeal() {
        race(trial -> thenSeen(
                        both(create(trial), create(trial)), history(idOf(trial).toString())))
                .forEach(raced -> {
                    List<CommandOutcome<Deal, DealRefusal>> outcomes = raced.getT1();

                    assertThat(outcomes).allMatch(Accepted.class::isInstance);
                    assertThat(outcomes.stream().map(RacingCommandsIT::stateOf).distinct())
                            .hasSize(1);
                    assertThat(outcomes)
                            .filteredOn(outcome -> outcome instanceof Accepted<?, ?>(var _, var replayed) && replayed)
                            .hasSize(1);
                    assertThat(raced.getT2()).containsExactly("Created");
                });
    }

    private static <T> List<T> race(IntFunction<Mono<T>> trial) {
        return Objects.requireNonNull(Flux.range(0, TRIALS)
                .flatMap(trial::apply, AT_ONCE)
                .collectList()
                .block(LIMIT));
    }

    private static Mono<List<CommandOutcome<Deal, DealRefusal>>> both(
            Mono<CommandOutcome<Deal, DealRefusal>> one, Mono<CommandOutcome<Deal, DealRefusal>> other) {
        return Mono.zip(one.subscribeOn(Schedulers.parallel()), other.subscribeOn(Schedulers.parallel()))
                .map(Tuple2::toList)
                .map(outcomes -> outcomes.stream()
                        .<CommandOutcome<Deal, DealRefusal>>map(RacingCommandsIT::outcome)
                        .toList());
    }

    private static <A, B> Mono<Tuple2<A, B>> thenSeen(Mono<A> raced, Mono<B> after) {
        return raced.flatMap(outcomes -> after.map(seen -> Tuples.of(outcomes, seen)));
    }

    @SuppressWarnings("unchecked")
    private static CommandOutcome<Deal, DealRefusal> outcome(Object raced) {
        return (CommandOutcome<Deal, DealRefusal>) raced;
    }

    private Mono<String> created(int trial) {
        return create(trial).thenReturn(idOf(trial).toString());
    }

    private Mono<CommandOutcome<Deal, DealRefusal>> create(int trial) {
        return createDeal.handle(call("create-" + trial, "body"), idOf(trial), Samples.form(Samples.content()));
    }

    private Mono<CommandOutcome<Deal, DealRefusal>> edit(String id, String name, Predicate<Stored<Deal>> isExpected) {
        ChangeDeal.Request request = new ChangeDeal.Request(
                deal -> new Edit(Samples.withName(ContentDraft.of(deal.content()), name), List.of()), List.of());
        return changeDeal.handle(call("edit-" + name, null), id, isExpected, request);
    }

    private Mono<CommandOutcome<Deal, DealRefusal>> merge(String id, UnaryOperator<ContentDraft> patch) {
        ChangeDeal.Request request = new ChangeDeal.Request(
                deal -> new Edit(patch.apply(ContentDraft.of(deal.content())), List.of()), List.of());
        EditDeal.Wish wish =
                new EditDeal.Wish(request, patch, RacingCommandsIT::isFirst, new EditDeal.MadeOn(0, 1), true);
        return editDeal.handle(call(UUID.randomUUID().toString(), null), id, wish)
                .map(EditDeal.Edited::outcome);
    }

    private Mono<CommandOutcome<Deal, DealRefusal>> win(String id) {
        return changeDeal.handle(
                call("win", null), id, _ -> true, ChangeDeal.Request.of(new MarkWon(null, null, null)));
    }

    private Mono<Stored<Deal>> stored(String id) {
        return Mono.defer(() -> store.find(SCOPE, id));
    }

    private Mono<List<String>> history(String id) {
        return Flux.defer(() -> history.of(SCOPE, id))
                .map(entry -> entry.event().event().getClass().getSimpleName())
                .collectList();
    }

    private static boolean isFirst(Stored<Deal> stored) {
        return stored.revision() == 1;
    }

    private static Deal stateOf(CommandOutcome<Deal, DealRefusal> outcome) {
        return ((Accepted<Deal, DealRefusal>) outcome).stored().state();
    }

    private static UUID idOf(int trial) {
        return Ids.derived("race", Integer.toString(trial));
    }

    private static DealCall call(String commandId, String hash) {
        return new DealCall(ADMIN, SCOPE, commandId, hash, null);
    }

    private static void learn(CopyStore<Organization, Void> partners) {
        Organization contoso =
                Samples.rulebook().directory().organization(Samples.CONTOSO).orElseThrow();
        SourceEvent<Organization> news = new SourceEvent<>(
                contoso.organization().value(),
                new Position(0, 1),
                UUID.randomUUID(),
                Instant.EPOCH,
                false,
                null,
                contoso);
        partners.apply(null, news, CopyChange.of(contoso)).block(LIMIT);
    }
}
