package cosell.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cosell.platform.events.RaftBroker;
import cosell.platform.events.RegistryUnavailableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** A consumer whose partitions are taken away while it waits for what is away. */
class LostPartitionsIT {

    private static final int PARTITIONS = 4;
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static RaftBroker broker;
    private static Admin admin;

    private final String topic = "letters-" + UUID.randomUUID() + ".v1";
    private final String group = "intake-" + UUID.randomUUID();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean holdsUp = new AtomicBoolean();
    private final CompletableFuture<Void> gate = new CompletableFuture<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final Set<String> handled = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void open() throws Exception {
        broker = new RaftBroker(directory);
        admin = Admin.create(broker.connection());
    }

    @BeforeEach
    void createTopic() throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all()
                .get();
    }

    @AfterAll
    static void close() {
        admin.close();
        broker.close();
    }

    @Test
    void goesOnWhereItWasOnceItHasThemBack() throws Exception {
        away.set(true);
        publish(0, 200);
        try (var _ = consuming()) {
            awaitAttempts(2);
            expelEveryMember();
            await().atMost(SOON).until(() -> assigned() == PARTITIONS);
            publish(200, 250);
            awaitAttempts(attempts.get() + 2);

            away.set(false);

            awaitEverythingHandled(250);
        }
    }

    @Test
    void goesOnAfterACommitThatCameTooLate() throws Exception {
        publish(0, 200);
        holdsUp.set(true);
        try (var _ = consuming()) {
            await().atMost(SOON).until(() -> attempts.get() > 0);
            expelEveryMember();
            publish(200, 250);

            holdsUp.set(false);
            gate.complete(null);

            awaitEverythingHandled(250);
        }
    }

    private AutoCloseable consuming() {
        var container = new Consumers(broker.connection(), new SimpleMeterRegistry(), null)
                .ofTopics(group, Map.of(topic, this::handle));
        container.start();
        return container::stop;
    }

    private Mono<Void> handle(IncomingRecord record) {
        Mono<Void> handling = Mono.fromRunnable(() -> handled.add(String.valueOf(record.key())));
        if (away.get()) {
            attempts.incrementAndGet();
            return Mono.error(new RegistryUnavailableException("away"));
        }
        if (holdsUp.get()) {
            attempts.incrementAndGet();
            return Mono.fromFuture(gate).then(handling);
        }
        return handling;
    }

    private void awaitEverythingHandled(int count) {
        await().atMost(SOON).until(() -> committed().equals(ends()));
        assertThat(handled).hasSize(count);
    }

    private void awaitAttempts(int atLeast) {
        await().atMost(SOON).until(() -> attempts.get() >= atLeast);
    }

    private int assigned() throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members().stream()
                .mapToInt(member -> member.assignment().topicPartitions().size())
                .sum();
    }

    /** As a broker does with those it heard nothing of for the length of their session. */
    private void expelEveryMember() throws ExecutionException, InterruptedException {
        admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                .all()
                .get();
    }

    private void publish(int from, int to) {
        try (var producer = new KafkaProducer<>(
                Map.copyOf(broker.connection()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = from; number < to; number++) {
                byte[] key = Integer.toString(number).getBytes(StandardCharsets.UTF_8);
                var _ = producer.send(new ProducerRecord<>(topic, key, key));
            }
            producer.flush();
        }
    }

    private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition), partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
