package cosell.platform.ops.mending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.consumer.AppliedPositions;
import cosell.platform.domain.Position;
import cosell.platform.ops.mending.Operation.State;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.CopyType;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.Outboxes;
import cosell.platform.outbox.SourceEvent;
import cosell.platform.outbox.Stretch;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class OperationRunnerIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final UUID ID = UUID.fromString("00000000-0000-5000-8000-000000000001");

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("operations");

    private MongoDatabase database;
    private Copies<Kept, Void> copies;
    private Walks walks;

    /** What is kept of a source. */
    record Kept(String text) {}

    @BeforeEach
    void fill() {
        database = fresh.database();
        copies = new Outboxes(database, record -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC())
                .copies(CopyType.of("kept", Kept.class, Void.class), intent -> Mono.empty());
        walks = new Walks(Stream.of(), Stream.of(copies));
        Flux.range(0, 450)
                .concatMap(
                        number -> copies.store().apply(null, event("source-" + number), CopyChange.of(new Kept("x"))))
                .then()
                .block(LIMIT);
    }

    @Test
    void carriesAnOrderOutInStretchesAndCountsThem() {
        Operations operations = operations();
        OperationRunner runner = runner(operations);
        assertThat(operations.begin(ID, new Order.Rebuild(null)).block(LIMIT)).isTrue();
        assertThat(operations.begin(ID, new Order.Rebuild(null)).block(LIMIT)).isFalse();

        runner.start();
        await().atMost(LIMIT).until(() -> find(operations).state() == State.DONE);
        runner.stop();

        assertThat(find(operations)).satisfies(ended -> {
            assertThat(ended.total()).isEqualTo(450);
            assertThat(ended.done()).isEqualTo(450);
            assertThat(ended.endedAt()).isNotNull();
        });
        assertThat(copies.clearing().count().block(LIMIT)).isZero();
        assertThat(copies.store().find("source-449").block(LIMIT).last()).isEqualTo(new Position(0, 1));
    }

    @Test
    void anotherInstanceGoesOnWhereOneEnded() {
        Operations dead = operations();
        dead.begin(ID, new Order.Rebuild(null)).block(LIMIT);
        Operation claimed = dead.claim().block(LIMIT);
        dead.begun(claimed, 450).block(LIMIT);
        Stretch first = walks.of(claimed.order()).next(claimed.cursor()).block(LIMIT);
        dead.advanced(claimed, first).block(LIMIT);
        dead.leave(claimed, Duration.ZERO, "it ended").block(LIMIT);

        Operations next = operations();
        OperationRunner runner = runner(next);
        runner.start();
        await().atMost(LIMIT).until(() -> find(next).state() == State.DONE);
        runner.stop();

        assertThat(first.done()).isEqualTo(50);
        assertThat(find(next).done()).isEqualTo(450);
    }

    @Test
    void nobodyElseTakesWhatAnInstanceIsAt() {
        Operations one = operations();
        one.begin(ID, new Order.Rebuild(null)).block(LIMIT);

        assertThat(one.claim().block(LIMIT)).isNotNull();
        assertThat(operations().claim().block(LIMIT)).isNull();
    }

    private Operations operations() {
        Operations operations = new Operations(new DocumentStore(database, "ops_operations"), Clock.systemUTC());
        operations.ensureIndexes().block(LIMIT);
        return operations;
    }

    private OperationRunner runner(Operations operations) {
        AppliedPositions positions = new AppliedPositions(new DocumentStore(database, "consumer_positions"));
        return new OperationRunner(operations, walks, positions.ensureIndexes());
    }

    private static Operation find(Operations operations) {
        return operations.find(ID).block(LIMIT);
    }

    private static SourceEvent<String> event(String aggregate) {
        return new SourceEvent<>(
                aggregate,
                new Position(0, 1),
                UUID.randomUUID(),
                Instant.EPOCH,
                false,
                null,
                List.of().toString());
    }
}
