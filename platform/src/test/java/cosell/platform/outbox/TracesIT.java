package cosell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.domain.privacy.Redactor;
import cosell.platform.outbox.Traces.Found;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DisplayName("P-01 where somebody's address occurs")
class TracesIT {

    private static final String SAM = "sam@contoso.example";
    private static final OrganizationId CONTOSO = new OrganizationId("contoso");
    private static final Actor ADMIN = new Actor(Actor.Kind.USER, CONTOSO, "admin", "admin@contoso.example");
    private static final Actor SAM_HIMSELF = new Actor(Actor.Kind.USER, CONTOSO, "u-17", SAM);

    private final ScriptedSender sender = new ScriptedSender();

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("traces");

    private MongoDatabase database;
    private Aggregates<Tally, Tally.Event> tallies;
    private Traces<Tally, Tally.Event> traces;

    @BeforeEach
    void start() {
        database = fresh.database();
        tallies = new Outboxes(database, sender, new SimpleMeterRegistry(), Clock.systemUTC())
                .aggregates(new TallyType());
        tallies.start();
        traces = tallies.traces();
    }

    @AfterEach
    void stop() {
        tallies.stop();
    }

    @Test
    void areFoundInStateInHistoryAndInWhoDidIt() {
        created("a", ADMIN, SAM);
        renamed(created("b", ADMIN, "Sam@Contoso.example"), ADMIN, "nobody");
        renamed(created("c", SAM_HIMSELF, null), ADMIN, "nobody else");
        created("d", ADMIN, "somebody");
        settled();

        assertThat(found(100)).containsExactly("a", "b", "c");
    }

    @Test
    @DisplayName("P-01 what only waits in an outbox, because the broker is away, is found too")
    void areFoundInWhatWaits() {
        sender.refuse(text -> true);
        renamed(created("a", ADMIN, SAM), ADMIN, "nobody");

        assertThat(found(100)).containsExactly("a");
    }

    @Test
    void areFoundPageByPageWithoutAGap() {
        List<String> all =
                IntStream.range(10, 33).mapToObj(number -> "t" + number).toList();
        all.forEach(id -> renamed(created(id, ADMIN, SAM + " " + id), ADMIN, id));
        settled();

        assertThat(found(5)).containsExactlyElementsOf(all);
    }

    @Test
    @DisplayName("P-01 history is redacted when the events have left the outbox, and not before")
    void waitsForTheOutbox() {
        sender.refuse(text -> true);
        Stored<Tally> stored = renamed(created("a", SAM_HIMSELF, SAM), ADMIN, "nobody");

        assertThatThrownBy(() -> redact(stored).block()).isInstanceOf(NotYetSentException.class);
        sender.acceptAll();
        settled();

        assertThat(redact(stored).block()).isEqualTo(1);
        assertThat(redact(stored).block()).isZero();
        assertThat(history("a"))
                .extracting(
                        entry -> entry.event().actor(),
                        entry -> entry.stateAfter().uniqueName())
                .containsExactly(
                        tuple(new Actor(Actor.Kind.USER, CONTOSO, "(erased)", null), "(erased)"),
                        tuple(ADMIN, "nobody"));
        assertThat(found(100)).isEmpty();
        assertThat(everything()).doesNotContain("sam@", "u-17");
    }

    @Test
    @DisplayName("P-01 what happened after the erasure is not touched")
    void leavesLaterEntriesAlone() {
        Stored<Tally> first = created("a", ADMIN, SAM);
        Stored<Tally> second = renamed(first, ADMIN, "nobody");
        settled();
        renamed(second, ADMIN, "again " + SAM);
        settled();

        redact(second).block();

        assertThat(history("a"))
                .extracting(entry -> entry.stateAfter().uniqueName())
                .containsExactly("(erased)", "nobody", "again " + SAM);
    }

    @Test
    @DisplayName("P-01 a late relay brings nothing back")
    void lateRelaysBringNothingBack() {
        AggregateOutbox<Tally, Tally.Event> late = new AggregateOutbox<>(
                new TallyType(), database.getCollection("tallies"), database.getCollection("tallies_history"));
        tallies.stop();
        Stored<Tally> stored = created("a", ADMIN, SAM);
        PendingDocument<Void> read = late.load(List.of("a")).blockFirst();
        Stored<Tally> renamed = renamed(stored, ADMIN, "nobody");
        tallies.start();
        settled();
        redact(renamed).block();

        late.settle(List.of(read.settled(1, 0))).block();

        assertThat(everything()).doesNotContain("sam@");
    }

    private Mono<Long> redact(Stored<Tally> stored) {
        Redactor redactor = new Redactor(SAM);
        return traces.redaction().redact(stored.id(), stored.position(), new HistoryRedaction.Mask<>() {
            @Override
            public Tally state(Tally state) {
                return redactor.redacted(state);
            }

            @Override
            public Tally.Event event(Tally.Event event) {
                return redactor.redacted(event);
            }

            @Override
            public Actor actor(Actor actor) {
                return redactor.redacted(actor);
            }
        });
    }

    private List<String> found(int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = Traces.START;
        while (cursor != null) {
            Found found = traces.next(SAM, cursor, limit).block();
            ids.addAll(found.ids());
            cursor = found.next();
        }
        return ids.stream().distinct().toList();
    }

    private List<HistoryEntry<Tally, Tally.Event>> history(String id) {
        return tallies.history()
                .of(cosell.platform.security.OrganizationScope.system("test"), id)
                .collectList()
                .block();
    }

    private String everything() {
        return Flux.just("tallies", "tallies_history")
                .concatMap(
                        name -> database.getCollection(name).find(new Document("_id", new Document("$exists", true))))
                .map(Document::toJson)
                .collectList()
                .block()
                .toString();
    }

    private Stored<Tally> created(String id, Actor actor, @Nullable String name) {
        Tally tally = Tally.of("contoso").named(name);
        return tallies.store()
                .insert(id, new AggregateWrite<>(tally, List.of(new Tally.Event.Started(CONTOSO))), command(id, actor))
                .block();
    }

    private Stored<Tally> renamed(Stored<Tally> read, Actor actor, String name) {
        return tallies.store()
                .update(
                        read,
                        new AggregateWrite<>(read.state().named(name), List.of(new Tally.Event.Raised(1))),
                        command(read.id() + read.version(), actor))
                .block();
    }

    private void settled() {
        await().until(() -> Mono.from(database.getCollection("tallies")
                                .countDocuments(new Document("pending", new Document("$exists", true))))
                        .block()
                == 0);
    }

    private static CommandContext command(String id, Actor actor) {
        return new CommandContext(id, null, actor, Origin.USER, Instant.EPOCH, null, null);
    }
}
