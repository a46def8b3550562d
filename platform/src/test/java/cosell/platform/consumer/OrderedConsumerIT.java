package cosell.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.domain.Ids;
import cosell.platform.domain.Position;
import cosell.platform.events.RegistryUnavailableException;
import cosell.platform.events.UnreadableRecordException;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.CopyType;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.Intent;
import cosell.platform.outbox.Outboxes;
import cosell.platform.outbox.PendingIntents;
import cosell.platform.outbox.SourceEvent;
import cosell.platform.outbox.Stretch;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class OrderedConsumerIT {

    static final String TOPIC = "letters.v1";

    final List<String> executed = Collections.synchronizedList(new ArrayList<>());
    final List<String> failing = Collections.synchronizedList(new ArrayList<>());

    @RegisterExtension
    final FreshDatabase fresh = new FreshDatabase("consumer");

    long delivered;
    MongoDatabase database;
    Copies<Letters, Told> copies;
    HeldRecords held;
    OrderedConsumer<String> consumer;

    /** What is kept of the source. */
    record Letters(String text) {}

    /** What each letter causes elsewhere. */
    sealed interface Told {
        record Letter(String letter) implements Told {}
    }

    @BeforeEach
    void start() {
        database = fresh.database();
        Outboxes outboxes =
                new Outboxes(database, record -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC());
        copies = outboxes.copies(CopyType.of("letters", Letters.class, Told.class), this::execute);
        copies.start();
        held = new HeldRecords(new DocumentStore(database, "held_records"), "test");
        held.ensureIndexes().block(Duration.ofSeconds(10));
        consumer = new OrderedConsumer<>(
                OrderedConsumerIT::read,
                new CopyTarget<>(copies.store(), OrderedConsumerIT::append),
                held,
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        copies.stop();
    }

    @Test
    void appliesEventsInTheirOrderAndTheirEffectsToo() {
        deliver("x", 1, "a");
        deliver("x", 2, "b");
        deliver("x", 3, "c");

        assertThat(text("x")).isEqualTo("abc");
        await().until(() -> executed.equals(List.of("a", "b", "c")));
    }

    @Test
    void dropsWhatItAppliedBefore() {
        deliver("x", 1, "a");
        deliver("x", 1, "a");
        deliver("x", 2, "b");
        deliver("x", 1, "a");

        assertThat(text("x")).isEqualTo("ab");
        await().until(() -> executed.equals(List.of("a", "b")));
    }

    @Test
    void holdsWhatComesTooEarlyUntilTheGapIsClosed() {
        deliver("x", 1, "a");
        deliver("x", 4, "d");
        deliver("x", 3, "c");
        assertThat(text("x")).isEqualTo("a");
        assertThat(heldCount()).isEqualTo(2);

        deliver("x", 2, "b");

        assertThat(text("x")).isEqualTo("abcd");
        assertThat(heldCount()).isZero();
    }

    @Test
    void anUnreadableRecordStopsItsOwnAggregateOnly() {
        deliver("x", 1, "a");
        deliver("x", 2, "poison");
        deliver("x", 3, "c");
        deliver("y", 1, "z");

        assertThat(text("x")).isEqualTo("a");
        assertThat(text("y")).isEqualTo("z");
        assertThat(held.count(HeldRecord.Cause.FAILED).block()).isEqualTo(1);
        assertThat(held.count(HeldRecord.Cause.GAP).block()).isEqualTo(1);
        deliver("x", 2, "b");
        assertThat(text("x")).isEqualTo("abc");
    }

    @Test
    void aRecordThatFailsAfterItWasAppliedElsewhereIsNotHeld() {
        deliver("x", 1, "a");
        deliver("x", 2, "b");

        deliver("x", 1, "poison");

        assertThat(text("x")).isEqualTo("ab");
        assertThat(heldCount()).isZero();
    }

    @Test
    void aRecordThatSaysNothingOfItselfHoldsNobodyUp() {
        IncomingRecord nameless = new IncomingRecord(
                TOPIC, 0, 7, null, "poison".getBytes(StandardCharsets.UTF_8), Map.of(), Instant.EPOCH);
        consumer.handle(nameless).block(Duration.ofSeconds(5));
        deliver("x", 1, "a");

        assertThat(text("x")).isEqualTo("a");
        assertThat(held.count(HeldRecord.Cause.FAILED).block()).isEqualTo(1);
    }

    @Test
    void whatIsMerelyAwayIsNeverTheRecordsFault() {
        assertThatThrownBy(() -> deliver("x", 1, "away")).isInstanceOf(RegistryUnavailableException.class);
        assertThat(heldCount()).isZero();
    }

    @Test
    void aSnapshotBringsStateButNoEffect() {
        snapshot("x", 5, "abcde");
        deliver("x", 5, "e");
        deliver("x", 6, "f");

        assertThat(text("x")).isEqualTo("abcdef");
        await().until(() -> executed.equals(List.of("f")));
    }

    @Test
    void aSnapshotClosesNoGap() {
        deliver("x", 1, "a");
        deliver("x", 3, "c");
        snapshot("x", 3, "abc");

        assertThat(text("x")).isEqualTo("a");
        assertThat(heldCount()).isEqualTo(1);
    }

    @Test
    void aSnapshotDoesNotSwallowTheEffectsOfEventsThatAreHeld() {
        deliver("x", 1, "poison");
        deliver("x", 2, "b");
        snapshot("x", 2, "ab");

        deliver("x", 1, "a");

        assertThat(text("x")).isEqualTo("ab");
        await().until(() -> executed.equals(List.of("a", "b")));
    }

    @Test
    void whatFailsTakesNobodysPlaceAmongTheHeldRecords() {
        deliver("x", 2, "b");
        deliver("x", 2, "poison");

        deliver("x", 1, "a");

        assertThat(text("x")).isEqualTo("ab");
        assertThat(heldCount()).isZero();
    }

    @Test
    void aSnapshotPassesOverNothingThatIsHeld() {
        deliver("x", 3, "c");
        snapshot("x", 3, "abc");
        assertThat(copies.store().find("x").block()).isNull();

        deliver("x", 1, "a");
        deliver("x", 2, "b");

        assertThat(text("x")).isEqualTo("abc");
        await().until(() -> executed.equals(List.of("a", "b", "c")));
    }

    @Test
    void aClearedCopyIsRebuiltByASnapshotAtItsPositionWithoutAnEffect() {
        deliver("x", 1, "a");
        deliver("x", 2, "b");
        await().until(() -> executed.equals(List.of("a", "b")));

        assertThat(clear()).isEqualTo(1);
        assertThat(copies.store().find("x").block().state()).isNull();
        snapshot("x", 1, "a");
        assertThat(copies.store().find("x").block().state()).isNull();
        snapshot("x", 2, "ab");

        assertThat(text("x")).isEqualTo("ab");
        deliver("x", 3, "c");
        await().until(() -> executed.equals(List.of("a", "b", "c")));
    }

    @Test
    void anEventThatComesBeforeTheSnapshotFindsWhatTheCopyWas() {
        deliver("x", 1, "a");
        clear();
        deliver("x", 1, "a");
        assertThat(copies.store().find("x").block().state()).isNull();

        deliver("x", 2, "b");
        snapshot("x", 1, "a");

        assertThat(text("x")).isEqualTo("ab");
        await().until(() -> executed.equals(List.of("a", "b")));
        assertThat(copies.store().find("x").block().setAside()).isNull();
    }

    @Test
    void clearingKeepsIntentsThatAreNotDoneAndShowsThemMasked() {
        failing.add("a");
        deliver("x", 1, "a");

        clear();

        List<PendingIntents.Waiting> waiting =
                copies.pendingIntents().waiting(10).collectList().block();
        assertThat(waiting).singleElement().satisfies(intent -> {
            assertThat(intent.position()).isEqualTo("0-1");
            assertThat(intent.fields()).containsEntry("letter", "***").containsEntry("_class", "Told.Letter");
        });
        failing.clear();
        await().until(() -> executed.equals(List.of("a")));
    }

    private long clear() {
        return copies.clearing().clear(Stretch.START).map(Stretch::done).block();
    }

    @Test
    void stillClosesAGapAfterItHadSeenThatNothingIsHeld() {
        held.lookAgain().block(Duration.ofSeconds(5));
        assertThat(held.mayHoldAnything()).isFalse();

        deliver("x", 2, "b");
        assertThat(held.mayHoldAnything()).isTrue();
        deliver("x", 1, "a");

        assertThat(text("x")).isEqualTo("ab");
        assertThat(heldCount()).isZero();
    }

    @Test
    void anIntentThatFailsIsRepeatedBeforeTheNext() {
        failing.add("a");
        deliver("x", 1, "a");
        deliver("x", 2, "b");
        assertThat(executed).doesNotContain("b");

        failing.clear();

        await().atMost(Duration.ofSeconds(15)).until(() -> executed.equals(List.of("a", "b")));
    }

    @Test
    void anyOrderOfDeliveriesEndsInTheSameState() {
        for (long seed = 1; seed <= 10; seed++) {
            String id = "random-" + seed;
            List<Integer> deliveries = new ArrayList<>();
            for (int sequence = 1; sequence <= 8; sequence++) {
                deliveries.add(sequence);
                deliveries.add(sequence);
            }
            Collections.shuffle(deliveries, new java.util.Random(seed));

            deliveries.forEach(sequence -> deliver(id, sequence, String.valueOf((char) ('a' + sequence - 1))));

            assertThat(text(id)).as("after %s", deliveries).isEqualTo("abcdefgh");
        }
        assertThat(heldCount()).isZero();
    }

    private Mono<Void> execute(Intent<Told> intent) {
        String letter = ((Told.Letter) intent.body()).letter();
        if (failing.contains(letter)) {
            return Mono.error(new IllegalStateException("not now"));
        }
        executed.add(letter);
        return Mono.empty();
    }

    private static CopyChange<Letters, Told> append(@Nullable Letters state, SourceEvent<String> event) {
        if (event.snapshot()) {
            return new CopyChange<>(new Letters(event.value()), List.of(new Told.Letter(event.value())));
        }
        String before = state == null ? "" : state.text();
        return new CopyChange<>(new Letters(before + event.value()), List.of(new Told.Letter(event.value())));
    }

    private static SourceEvent<String> read(IncomingRecord record) {
        String value = new String(record.value(), StandardCharsets.UTF_8);
        if (value.equals("poison")) {
            throw new UnreadableRecordException("poison");
        }
        if (value.equals("away")) {
            throw new RegistryUnavailableException("away");
        }
        Position position = Position.parse(record.headers().get("ce_sequence"));
        return new SourceEvent<>(
                String.valueOf(record.key()),
                position,
                Ids.derived(String.valueOf(record.key()), position.toString()),
                Instant.EPOCH,
                record.headers().containsKey("snapshot"),
                null,
                value);
    }

    private void deliver(String aggregate, int sequence, String value) {
        deliver(aggregate, value, Map.of("ce_sequence", "0-" + sequence));
    }

    private void snapshot(String aggregate, int sequence, String value) {
        deliver(aggregate, value, Map.of("ce_sequence", "0-" + sequence, "snapshot", "yes"));
    }

    private void deliver(String aggregate, String value, Map<String, String> headers) {
        consumer.handle(new IncomingRecord(
                        TOPIC,
                        0,
                        delivered++,
                        aggregate,
                        value.getBytes(StandardCharsets.UTF_8),
                        headers,
                        Instant.EPOCH))
                .block(Duration.ofSeconds(10));
    }

    private String text(String aggregate) {
        return copies.store().find(aggregate).block().state().text();
    }

    private long heldCount() {
        return Flux.just(HeldRecord.Cause.values())
                .concatMap(held::count)
                .reduce(0L, Long::sum)
                .block();
    }
}
