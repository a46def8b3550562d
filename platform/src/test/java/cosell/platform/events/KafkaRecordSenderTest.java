package cosell.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class KafkaRecordSenderTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private FakeRegistry registry;
    private SchemaRegistryClient client;
    private AvroEncoder encoder;
    private MockProducer<byte[], byte[]> producer;
    private KafkaRecordSender sender;

    @BeforeEach
    void open() throws IOException {
        registry = new FakeRegistry();
        client = new SchemaRegistryClient(registry.url(), Duration.ofSeconds(2));
        encoder = new AvroEncoder(client, true);
        producer = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        sender = new KafkaRecordSender(producer, encoder, 1_000);
    }

    @AfterEach
    void close() {
        sender.close();
        client.close();
        registry.close();
    }

    @Test
    void completesOnlyWhenTheBrokerAcknowledged() {
        List<String> signals = new CopyOnWriteArrayList<>();
        sender.send(record("deal-1")).subscribe(ignored -> {}, failure -> {}, () -> signals.add("done"));
        await().until(() -> producer.history().size() == 1);
        assertThat(signals).isEmpty();

        producer.completeNext();

        await().untilAsserted(() -> assertThat(signals).containsExactly("done"));
    }

    @Test
    void sendsNothingBeforeSomebodySubscribes() {
        Mono<Void> unused = sender.send(record("deal-1"));

        StepVerifier.create(acknowledged("deal-2")).expectComplete().verify(SOON);

        assertThat(unused).isNotNull();
        assertThat(keys()).containsExactly("deal-2");
    }

    @Test
    void writesKeyValueAndHeaders() {
        StepVerifier.create(acknowledged("deal-1")).expectComplete().verify(SOON);

        ProducerRecord<byte[], byte[]> sent = producer.history().getFirst();
        assertThat(sent.topic()).isEqualTo(Samples.RESULTS);
        assertThat(sent.key()).asString(StandardCharsets.UTF_8).isEqualTo("deal-1");
        assertThat(sent.value()).isEqualTo(encoder.encode(Samples.RESULTS, Samples.result()));
        assertThat(CloudEventHeaders.read(sent.headers())).contains(Samples.attributes());
    }

    @Test
    void keepsTheOrderOfSubscriptionWithinATopic() {
        List<String> expected =
                IntStream.range(0, 500).mapToObj(number -> "deal-" + number).toList();

        expected.forEach(key -> sender.send(record(key)).subscribe(ignored -> {}, failure -> {}));

        await().until(() -> producer.history().size() == expected.size());
        assertThat(keys()).isEqualTo(expected);
    }

    @Test
    void saysOfAnAbsentBrokerThatItPasses() {
        StepVerifier.create(answered("deal-1", new TimeoutException("expired")))
                .expectError(RecordNotSentException.class)
                .verify(SOON);
        StepVerifier.create(answered("deal-1", new TopicAuthorizationException("not yet")))
                .expectError(RecordNotSentException.class)
                .verify(SOON);
    }

    @Test
    void saysOfAnAbsentRegistryThatItPasses() {
        registry.answersInstead("503 {}");

        StepVerifier.create(sender.send(record("deal-1")))
                .expectError(RecordNotSentException.class)
                .verify(SOON);
        registry.answersInstead(null);
        StepVerifier.create(Mono.delay(Duration.ofMillis(1_100)).then(acknowledged("deal-1")))
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void saysOfARecordThatWillNeverPassThatItIsRefused() {
        StepVerifier.create(answered("deal-1", new RecordTooLargeException("too large")))
                .expectError(RecordRefusedException.class)
                .verify(SOON);
    }

    @Test
    void saysOfARecordThatBreaksItsSchemaThatItIsRefused() {
        OutgoingRecord broken =
                new OutgoingRecord(Samples.RESULTS, "deal-1", new cosell.schemas.CrmResult(), Samples.attributes());

        StepVerifier.create(sender.send(broken))
                .expectError(RecordRefusedException.class)
                .verify(SOON);
    }

    @Test
    void waitsOnceForABrokerThatNobodyCanReachAndNotOncePerRecord() {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "127.0.0.1:1");

        try (KafkaRecordSender alone = new KafkaRecordSender(nowhere, encoder)) {
            for (int number = 0; number < 20; number++) {
                alone.send(record("deal-" + number)).subscribe(ignored -> {}, failures::add);
            }

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(failures)
                            .hasSize(20)
                            .allMatch(failure -> failure instanceof RecordNotSentException));
        }
    }

    @Test
    void neverBlocksTheThreadThatSubscribes() {
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "127.0.0.1:1");

        try (KafkaRecordSender alone = new KafkaRecordSender(nowhere, encoder)) {
            CompletableFuture<Void> sent = alone.send(record("deal-1")).toFuture();

            assertThat(sent)
                    .as("subscribing has returned before there was any answer")
                    .isNotDone();
        }
    }

    @Test
    void refusesToQueueWithoutEnd() {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        KafkaRecordSender full = new KafkaRecordSender(producer, encoder, 1);
        registry.answersAfter(Duration.ofMillis(300));

        for (int number = 0; number < 5; number++) {
            full.send(record("deal-" + number)).subscribe(ignored -> {}, failures::add);
        }

        await().untilAsserted(() -> assertThat(failures)
                .hasSizeBetween(3, 4)
                .allMatch(failure -> failure instanceof RecordNotSentException));
        await().until(() -> producer.history().size() + failures.size() == 5);
    }

    @Test
    void isNoFailureOfTheRecordWhenTheServiceStops() {
        sender.close();

        StepVerifier.create(sender.send(record("deal-1")))
                .expectError(RecordNotSentException.class)
                .verify(SOON);
    }

    private Mono<Void> acknowledged(String key) {
        return Mono.defer(() -> {
            producer.clear();
            return sender.send(record(key))
                    .doOnSubscribe(s -> Thread.startVirtualThread(() -> {
                        await().until(() -> producer.completeNext());
                    }));
        });
    }

    private Mono<Void> answered(String key, RuntimeException failure) {
        return sender.send(record(key))
                .doOnSubscribe(s -> Thread.startVirtualThread(() -> {
                    await().until(() -> producer.errorNext(failure));
                }));
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        producer.history().forEach(sent -> keys.add(new String(sent.key(), StandardCharsets.UTF_8)));
        return keys;
    }

    private static OutgoingRecord record(String key) {
        return new OutgoingRecord(Samples.RESULTS, key, Samples.result(), Samples.attributes());
    }
}
