package cosell.platform.consumer;

import static cosell.platform.consumer.LetterPost.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.consumer.HeldRecordTarget.Discarded;
import cosell.platform.consumer.HeldRecordTarget.Redriven;
import cosell.platform.events.RegistryUnavailableException;
import cosell.schemas.CrmOpportunity;
import cosell.store.test.FreshDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Poison of every kind, over the embedded store or the one that MONGODB_URI names, and a registry on the wire. */
class PoisonIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    final FreshDatabase fresh = new FreshDatabase("poison");

    private LetterPost post;
    private OrderedConsumer<CrmOpportunity> consumer;

    /** What is wrong with the second letter. */
    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    enum Kind {
        GARBAGE(post -> "garbage".getBytes(StandardCharsets.UTF_8), null, null),
        CUT_SHORT(post -> new byte[] {0, 0, 0}, null, null),
        UNKNOWN_SCHEMA(LetterPost::unknownSchema, 9_999, null),
        UNRESOLVABLE(LetterPost::unresolvable, 2, "/crmId"),
        HANDLER_THROWS(
                post -> {
                    post.throwing.add("b");
                    return post.letter("b");
                },
                1,
                null);

        private final Function<LetterPost, byte[]> value;
        private final @Nullable Integer schema;
        private final @Nullable String field;

        Kind(Function<LetterPost, byte[]> value, @Nullable Integer schema, @Nullable String field) {
            this.value = value;
            this.schema = schema;
            this.field = field;
        }
    }

    @BeforeEach
    void start() {
        post = new LetterPost(fresh.database());
        consumer = post.consumer();
    }

    @AfterEach
    void stop() {
        post.close();
    }

    @ParameterizedTest
    @EnumSource
    void poisonStopsItsOwnAggregateUntilItIsDiscarded(Kind kind) {
        deliverAround(kind.value.apply(post));

        assertThat(post.text("x")).isEqualTo("a");
        assertThat(post.text("y")).isEqualTo("z");
        HeldRecord poison = onlyFailed();
        assertThat(poison.schemaId()).isEqualTo(kind.schema);
        assertThat(poison.fault().field()).isEqualTo(kind.field);

        assertThat(consumer.discard(poison).block(PATIENCE)).isEqualTo(Discarded.COUNTED);

        assertThat(post.text("x")).isEqualTo("acd");
        assertThat(held()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void poisonThatIsRedrivenTooEarlyStaysHeldWithItsTriesCounted(Kind kind) {
        deliverAround(kind.value.apply(post));

        assertThat(consumer.redrive(onlyFailed()).block(PATIENCE)).isEqualTo(Redriven.FAILED_AGAIN);

        assertThat(onlyFailed().tries()).isEqualTo(2);
        assertThat(post.text("x")).isEqualTo("a");
    }

    @Test
    void whatFailedForAWhileComesInOrderAfterItsRedrive() {
        deliverAround(Kind.HANDLER_THROWS.value.apply(post));
        post.throwing.clear();

        assertThat(consumer.redrive(onlyFailed()).block(PATIENCE)).isEqualTo(Redriven.APPLIED);

        assertThat(post.text("x")).isEqualTo("abcd");
        assertThat(held()).isEmpty();
    }

    @Test
    void whileTheStoreIsAwayARedriveChangesNothing() {
        deliverAround(Kind.HANDLER_THROWS.value.apply(post));
        post.throwing.clear();
        post.away.add("b");
        HeldRecord poison = onlyFailed();

        assertThatThrownBy(() -> consumer.redrive(poison).block(PATIENCE)).isInstanceOf(MongoTimeoutException.class);

        assertThat(onlyFailed()).usingRecursiveComparison().isEqualTo(poison);
    }

    @Test
    void whatIsMerelyAwayIsNeverPoison() {
        post.away.add("a");
        assertThatThrownBy(() -> deliver("x", 1, post.letter("a"))).isInstanceOf(MongoTimeoutException.class);
        post.away.clear();
        post.registry.answersInstead("503 {}");
        assertThatThrownBy(() -> deliver("x", 1, post.unknownSchema()))
                .isInstanceOf(RegistryUnavailableException.class);

        assertThat(held()).isEmpty();
    }

    @Test
    void aDiscardOfALaterRecordWaitsForItsTurn() {
        deliver("x", 1, garbage());
        deliver("x", 2, post.letter("b"));
        deliver("x", 3, garbage());
        deliver("x", 4, post.letter("d"));
        HeldRecord first = heldAt(1);

        assertThat(consumer.discard(heldAt(3)).block(PATIENCE)).isEqualTo(Discarded.WAITS);
        assertThat(post.held.count(Cause.DISCARDED).block(PATIENCE)).isEqualTo(1);
        assertThat(consumer.discard(first).block(PATIENCE)).isEqualTo(Discarded.COUNTED);

        assertThat(post.text("x")).isEqualTo("bd");
        assertThat(held()).isEmpty();
    }

    @Test
    void aDiscardIsNotUndoneByTheSameEventComingAgain() {
        failTwoInARow();
        deliver("x", 3, post.letter("c"));
        assertThat(consumer.discard(heldAt(2)).block(PATIENCE)).isEqualTo(Discarded.WAITS);
        post.throwing.clear();

        deliver("x", 2, post.letter("b"));

        assertThat(post.held.count(Cause.DISCARDED).block(PATIENCE)).isEqualTo(1);
        assertThat(consumer.redrive(onlyFailed()).block(PATIENCE)).isEqualTo(Redriven.APPLIED);
        assertThat(post.text("x")).isEqualTo("ac");
        assertThat(held()).isEmpty();
    }

    @Test
    void aFailedRecordThatComesAgainReadableWaitsForItsTurnInstead() {
        failTwoInARow();
        post.throwing.clear();

        deliver("x", 2, post.letter("b"));

        assertThat(post.held.count(Cause.GAP).block(PATIENCE)).isEqualTo(1);
        assertThat(consumer.redrive(onlyFailed()).block(PATIENCE)).isEqualTo(Redriven.APPLIED);
        assertThat(post.text("x")).isEqualTo("ab");
        assertThat(held()).isEmpty();
    }

    @Test
    void aDiscardThatACrashCutShortIsCarriedOutByTheSweeper() {
        deliverAround(garbage());

        assertThat(post.held.discard(onlyFailed()).block(PATIENCE)).isTrue();
        consumer.sweep(TOPIC).block(PATIENCE);

        assertThat(post.text("x")).isEqualTo("acd");
        assertThat(held()).isEmpty();
    }

    @Test
    void aRecordThatSaysNothingOfItselfIsSimplyRemoved() {
        consumer.handle(LetterPost.nameless(garbage())).block(PATIENCE);

        assertThat(consumer.discard(onlyFailed()).block(PATIENCE)).isEqualTo(Discarded.REMOVED);

        assertThat(held()).isEmpty();
    }

    @Test
    void redriveDiscardSweepAndTheNextEventAtOnceCountTheRecordOnce() {
        OrderedConsumer<CrmOpportunity> other = post.consumer();
        post.throwing.add("b");
        for (int round = 0; round < 20; round++) {
            String key = "race-" + round;
            deliver(key, 1, post.letter("a"));
            deliver(key, 2, post.letter("b"));
            deliver(key, 3, post.letter("c"));
            HeldRecord poison = failed().getFirst();
            post.throwing.clear();

            Mono.when(
                            consumer.redrive(poison).subscribeOn(Schedulers.parallel()),
                            other.discard(poison).subscribeOn(Schedulers.parallel()),
                            other.sweep(TOPIC).subscribeOn(Schedulers.parallel()),
                            consumer.handle(LetterPost.record(key, 4, post.letter("d")))
                                    .subscribeOn(Schedulers.parallel()))
                    .block(PATIENCE);
            consumer.sweep(TOPIC).block(PATIENCE);

            assertThat(post.text(key)).isIn("abcd", "acd");
            assertThat(held()).isEmpty();
            post.throwing.add("b");
        }
    }

    /** The poison is the second of four letters. */
    private void deliverAround(byte[] poison) {
        deliver("x", 1, post.letter("a"));
        deliver("x", 2, poison);
        deliver("x", 3, post.letter("c"));
        deliver("x", 4, post.letter("d"));
        deliver("y", 1, post.letter("z"));
    }

    /** The second can't be read and would be "b". */
    private void failTwoInARow() {
        post.throwing.add("a");
        deliver("x", 1, post.letter("a"));
        deliver("x", 2, garbage());
    }

    private void deliver(String key, int sequence, byte[] value) {
        consumer.handle(LetterPost.record(key, sequence, value)).block(PATIENCE);
    }

    private static byte[] garbage() {
        return "garbage".getBytes(StandardCharsets.UTF_8);
    }

    /** What is held of x at this place. */
    private HeldRecord heldAt(int sequence) {
        return post.held
                .of(TOPIC, "x")
                .filter(one -> one.position().sequence() == sequence)
                .next()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private HeldRecord onlyFailed() {
        assertThat(failed()).hasSize(1);
        return failed().getFirst();
    }

    private List<HeldRecord> failed() {
        return post.held
                .list(new HeldFilter(null, null, Cause.FAILED, null), null, 10)
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private List<HeldRecord> held() {
        return post.held
                .list(HeldFilter.ANY, null, 10)
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }
}
