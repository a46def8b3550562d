package cosell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Origin;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.OutgoingRecord;
import cosell.schemas.ActorKind;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class MendingIT {

    static final Instant EARLY = Instant.parse("2026-04-01T10:00:00Z");
    static final Instant LATE = EARLY.plusSeconds(3_600);

    final ScriptedSender sender = new ScriptedSender();

    @RegisterExtension
    final FreshDatabase fresh = new FreshDatabase("mending");

    MongoDatabase database;
    Aggregates<Tally, Tally.Event> tallies;

    @BeforeEach
    void start() {
        database = fresh.database();
        tallies = new Outboxes(database, sender, new SimpleMeterRegistry(), Clock.systemUTC())
                .aggregates(new TallyType(), MendingIT::snapshot);
        tallies.start();
    }

    @AfterEach
    void stop() {
        tallies.stop();
    }

    @Test
    void sendsTheEventsOfOneAggregateAgainFromASequenceOn() {
        Stored<Tally> a = raised(raised(created("a", EARLY), LATE), LATE);
        created("b", EARLY);
        settled(4);

        Stretch stretch = tallies.mending().resendOf("a", 2, Stretch.START).block();

        assertThat(a.position().sequence()).isEqualTo(3);
        assertThat(stretch).isEqualTo(new Stretch(2, 0, null));
        assertThat(sentAfter(4)).containsExactly("0-2:1", "0-3:2");
        assertThat(tallies.mending().countOf("a", 2).block()).isEqualTo(2);
    }

    @Test
    void sendsWhatStillWaitsToo() {
        Stored<Tally> a = created("a", EARLY);
        settled(1);
        sender.refuse(text -> true);
        raised(a, LATE);
        tallies.stop();
        sender.acceptAll();

        tallies.mending().resendOf("a", 1, Stretch.START).block();

        assertThat(sentAfter(1)).containsExactly("0-1:0", "0-2:1");
    }

    @Test
    void sendsWhatHappenedSinceAMomentInTheOrderOfEachAggregate() {
        raised(raised(created("a", EARLY), LATE), LATE);
        created("b", EARLY);
        created("c", LATE);
        settled(5);

        Stretch stretch = tallies.mending().resendSince(LATE, Stretch.START).block();

        assertThat(stretch).isEqualTo(new Stretch(3, 0, null));
        assertThat(sentAfter(5)).containsExactly("0-2:1", "0-3:2", "0-1:0");
        assertThat(tallies.mending().countSince(LATE).block()).isEqualTo(3);
    }

    @Test
    void republishesEachStateAtItsPositionOnceItsEventsAreAcknowledged() {
        raised(created("a", EARLY), LATE);
        Stored<Tally> b = created("b", EARLY);
        settled(3);
        sender.refuse("0-2:1"::equals);
        raised(b, LATE);

        CompletableFuture<Stretch> stretch =
                tallies.republishing().orElseThrow().republish(Stretch.START).toFuture();
        await().until(() -> sender.sent().contains("snapshot a 0-2:1"));
        assertThat(sender.sent()).doesNotContain("snapshot b 0-1:0");
        sender.acceptAll();

        assertThat(stretch.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join())
                .isEqualTo(new Stretch(2, 0, null));
        List<String> sent = sender.sent();
        assertThat(sent.lastIndexOf("0-2:1")).isLessThan(sent.indexOf("snapshot b 0-2:1"));
    }

    private Stored<Tally> created(String id, Instant at) {
        Tally tally = Tally.of("contoso");
        AggregateWrite<Tally, Tally.Event> write =
                new AggregateWrite<>(tally, List.of(new Tally.Event.Started(tally.owner())));
        return tallies.store().insert(id, write, command(id, at)).block();
    }

    private Stored<Tally> raised(Stored<Tally> read, Instant at) {
        AggregateWrite<Tally, Tally.Event> write =
                new AggregateWrite<>(read.state().raised(1), List.of(new Tally.Event.Raised(1)));
        return tallies.store()
                .update(read, write, command(read.id() + read.version(), at))
                .block();
    }

    private void settled(int records) {
        await().until(() -> sender.sent().size() == records);
        await().until(() -> Mono.from(database.getCollection("tallies")
                                .countDocuments(
                                        new org.bson.Document("pending", new org.bson.Document("$exists", true))))
                        .block()
                == 0);
    }

    private List<String> sentAfter(int records) {
        return sender.sent().subList(records, sender.sent().size());
    }

    private static CommandContext command(String id, Instant at) {
        return new CommandContext(id, null, Actor.system("test"), Origin.USER, at, null, null);
    }

    private static OutgoingRecord snapshot(RecordedEvent<Snapshot> at, Tally state) {
        String text = "snapshot " + at.aggregateId() + " " + at.position() + ":" + state.value();
        return new OutgoingRecord(
                "tallies.v1",
                at.aggregateId(),
                cosell.schemas.Actor.newBuilder()
                        .setKind(ActorKind.SYSTEM)
                        .setSubject(text)
                        .build(),
                new CloudEventAttributes(text, "test", "test", at.occurredAt(), at.aggregateId(), null, null));
    }
}
