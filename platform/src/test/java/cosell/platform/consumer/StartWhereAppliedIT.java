package cosell.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.model.store.SeamCollections;
import cosell.platform.model.store.StorePort;
import cosell.platform.model.store.StoreTrouble;
import cosell.platform.outbox.DocumentStore;
import cosell.store.test.FreshDatabase;
import cosell.store.test.SharedStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class StartWhereAppliedIT {

    private static final TopicPartition DEALS = new TopicPartition("deals", 0);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("positions");

    private AppliedPositions positions;
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

    @BeforeEach
    void committedAtNine() {
        positions = new AppliedPositions(new DocumentStore(fresh.database(), "consumer_positions"));
        positions.ensureIndexes().block(LIMIT);
        consumer.assign(List.of(DEALS));
        consumer.updateBeginningOffsets(Map.of(DEALS, 4L));
        consumer.commitSync(Map.of(DEALS, new OffsetAndMetadata(9)));
    }

    @AfterEach
    void close() {
        consumer.close();
    }

    @Test
    void beginsWhereTheBrokerSaysWhenNothingIsNoted() {
        assertThat(begin()).isEqualTo(9);
        assertThat(positions.of("group", List.of(DEALS)).block(LIMIT)).isEqualTo(Map.of(DEALS, 9L));
    }

    @Test
    void beginsWhereTheDatabaseSaysWhenItIsOlder() {
        positions.note("group", Map.of(DEALS, 6L)).block(LIMIT);

        assertThat(begin()).isEqualTo(6);
        assertThat(positions.missed().collectList().block(LIMIT)).isEmpty();
    }

    @Test
    void beginsWhereTheBrokerSaysWhenThatIsOlder() {
        positions.note("group", Map.of(DEALS, 12L)).block(LIMIT);

        assertThat(begin()).isEqualTo(9);
    }

    @Test
    void saysWhatTheTopicHasNoMoreUntilItIsMended() {
        positions.note("group", Map.of(DEALS, 2L)).block(LIMIT);
        PositionsHealth health = new PositionsHealth(positions);

        assertThat(begin()).isEqualTo(4);
        assertThat(positions.missed().collectList().block(LIMIT))
                .containsExactly(new AppliedPositions.Missed("group", "deals", 0, 2, 4));
        assertThat(health.health().block(LIMIT).getStatus().getCode()).isEqualTo("DOWN");

        assertThat(positions.mended().block(LIMIT)).isEqualTo(1);
        assertThat(health.health().block(LIMIT).getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void aBatchIsNotedAfterAllOfItIsDealtWith() {
        RecordIntake intake = new RecordIntake(
                record -> record.offset() == 1 ? Mono.error(new IllegalStateException("away")) : Mono.empty(),
                next -> positions.note("group", next));

        intake.onMessage(List.of(record(7), record(8)));
        assertThat(positions.of("group", List.of(DEALS)).block(LIMIT)).isEqualTo(Map.of(DEALS, 9L));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> intake.onMessage(List.of(record(1), record(20))))
                .hasMessageContaining("away");
        assertThat(positions.of("group", List.of(DEALS)).block(LIMIT)).isEqualTo(Map.of(DEALS, 9L));
    }

    @Test
    void whatCanNotBeNotedDoesNotMakeEverythingBeReadAgain() {
        StorePort readable =
                operation -> operation.isWrite() ? Mono.error(StoreTrouble.AWAY.exception()) : Mono.just(List.of());
        positions = new AppliedPositions(new DocumentStore(new SeamCollections(readable).database(), "positions"));

        assertThat(begin()).isEqualTo(9);
    }

    @Test
    void manyPartitionsAreNotedInOneRoundTrip() {
        TopicPartition others = new TopicPartition("deals", 1);
        List<Integer> writes = new CopyOnWriteArrayList<>();
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(SharedStore.uri()))
                .addCommandListener(countingUpdates(writes))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            MongoDatabase database = client.getDatabase(fresh.database().getName());
            new AppliedPositions(new DocumentStore(database, "consumer_positions"))
                    .note("group", Map.of(DEALS, 6L, others, 7L))
                    .block(LIMIT);
        }

        assertThat(writes).containsExactly(2);
        assertThat(positions.of("group", List.of(DEALS, others)).block(LIMIT)).isEqualTo(Map.of(DEALS, 6L, others, 7L));
    }

    private static CommandListener countingUpdates(List<Integer> writes) {
        return new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent started) {
                if (started.getCommandName().equals("update")) {
                    writes.add(started.getCommand().getArray("updates").size());
                }
            }
        };
    }

    private long begin() {
        new StartWhereApplied("group", positions, Duration.ofMillis(300))
                .onPartitionsAssigned(consumer, List.of(DEALS));
        return consumer.position(DEALS);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset) {
        return new ConsumerRecord<>("deals", 0, offset, "k".getBytes(StandardCharsets.UTF_8), new byte[0]);
    }
}
