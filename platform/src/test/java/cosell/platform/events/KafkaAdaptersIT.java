package cosell.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cosell.platform.domain.OrganizationId;
import cosell.schemas.Contracts;
import cosell.schemas.CrmResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Sender and provisioner on a real broker. */
class KafkaAdaptersIT {

    private static final OrganizationId CONTOSO = new OrganizationId("contoso");
    private static final OrganizationId FABRIKAM = new OrganizationId("fabrikam");
    private static final TopicSettings SETTINGS = new TopicSettings(6, 3, Duration.ofDays(30), (short) -1, 1, true);
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private static Path directory;

    private static RaftBroker broker;
    private static FakeRegistry registry;
    private static SchemaRegistryClient client;
    private static Admin admin;
    private static TopicProvisioner provisioner;

    @BeforeAll
    static void open() throws Exception {
        broker = new RaftBroker(directory);
        registry = new FakeRegistry();
        client = new SchemaRegistryClient(registry.url(), Duration.ofSeconds(5));
        admin = Admin.create(broker.connection());
        provisioner = new TopicProvisioner(admin, client, SETTINGS);
    }

    @AfterAll
    static void close() {
        admin.close();
        client.close();
        registry.close();
        broker.close();
    }

    @Test
    void provisioningCreatesWhatIsMissingAndReportsIt() throws Exception {
        provisioner.provision(List.of());

        ProvisioningReport report = provisioner.provision(List.of(FABRIKAM));

        assertThat(report.createdTopics())
                .containsExactly(
                        "cosell.crm.fabrikam.changes.v1",
                        "cosell.crm.fabrikam.opportunities.v1",
                        "cosell.crm.fabrikam.results.v1");
        assertThat(report.existingTopics())
                .contains(Topics.DEALS, Topics.DEV_CLOCK)
                .hasSize(5);
        assertThat(report.schemaIds())
                .hasSize(7)
                .containsEntry(
                        "cosell.crm.fabrikam.results.v1-value",
                        client.idOf("cosell.crm.fabrikam.results.v1-value", Contracts.wireText(CrmResult.class)));
        assertThat(registry.levels()).hasSizeGreaterThanOrEqualTo(7).containsValue("FULL_TRANSITIVE");
        assertThat(partitionsOf(Topics.DEALS)).isEqualTo(6);
        assertThat(partitionsOf("cosell.crm.fabrikam.results.v1")).isEqualTo(3);
        assertThat(settingOf(Topics.DEALS, "retention.ms")).isEqualTo("2592000000");
        assertThat(settingOf(Topics.DEV_CLOCK, "retention.ms")).isEqualTo("-1");
        assertThat(settingOf(Topics.DEALS, "cleanup.policy")).isEqualTo("delete");
        assertThat(settingOf(Topics.DEALS, "min.insync.replicas")).isEqualTo("1");
    }

    @Test
    void provisioningAgainChangesNothing() {
        ProvisioningReport first = provisioner.provision(List.of(CONTOSO));

        ProvisioningReport second = provisioner.provision(List.of(CONTOSO));

        assertThat(second.createdTopics()).isEmpty();
        assertThat(second.schemaIds()).isEqualTo(first.schemaIds());
    }

    @Test
    void recordsOfOneKeyArriveInTheOrderOfSubscription() {
        provisioner.provision(List.of(CONTOSO));
        List<String> ids =
                IntStream.range(0, 300).mapToObj(number -> "event-" + number).toList();

        try (KafkaRecordSender sender = new KafkaRecordSender(broker.connection(), new AvroEncoder(client, false))) {
            StepVerifier.create(Flux.fromIterable(ids).flatMap(id -> sender.send(record(id)), 64))
                    .expectComplete()
                    .verify(SOON);
        }

        List<ConsumerRecord<byte[], byte[]>> arrived = readAll(Samples.RESULTS, ids.size());
        assertThat(arrived).extracting(KafkaAdaptersIT::id).isEqualTo(ids);
        assertThat(arrived)
                .allSatisfy(record -> assertThat(record.key())
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo("deal-1"));
        assertThat(new AvroDecoder(client).decode(arrived.getFirst().value(), CrmResult.class))
                .usingRecursiveComparison()
                .isEqualTo(Samples.result());
    }

    @Test
    void aTopicThatIsNotProvisionedYetDelaysNoOther() {
        provisioner.provision(List.of(CONTOSO));
        OutgoingRecord homeless = new OutgoingRecord(
                Topics.crmResults(new OrganizationId("nobody")), "deal-1", Samples.result(), Samples.attributes());

        try (KafkaRecordSender sender = new KafkaRecordSender(broker.connection(), new AvroEncoder(client, true))) {
            StepVerifier.create(sender.send(record("warm"))).expectComplete().verify(SOON);
            sender.send(homeless).subscribe(ignored -> {}, failure -> {});

            StepVerifier.create(sender.send(record("at once"))).expectComplete().verify(Duration.ofMillis(1_500));
            StepVerifier.create(sender.send(homeless))
                    .expectError(RecordNotSentException.class)
                    .verify(SOON);
        }
    }

    private static OutgoingRecord record(String id) {
        CloudEventAttributes sample = Samples.attributes();
        CloudEventAttributes attributes = new CloudEventAttributes(
                id, sample.type(), sample.source(), sample.time(), sample.subject(), sample.position(), null);
        return new OutgoingRecord(Samples.RESULTS, "deal-1", Samples.result(), attributes);
    }

    private static List<ConsumerRecord<byte[], byte[]>> readAll(String topic, int count) {
        Map<String, Object> settings = new HashMap<>(broker.connection());
        settings.put("auto.offset.reset", "earliest");
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList());
            long deadline = System.nanoTime() + SOON.toNanos();
            while (records.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).records(topic).forEach(record -> {
                    if (id(record).startsWith("event-")) {
                        records.add(record);
                    }
                });
            }
        }
        return records;
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        return CloudEventHeaders.read(record.headers()).orElseThrow().id();
    }

    /** A broker tells of a topic only a moment after its controller has made it. */
    private static int partitionsOf(String topic) {
        return await().atMost(SOON)
                .ignoreExceptions()
                .until(
                        () -> admin.describeTopics(List.of(topic))
                                .allTopicNames()
                                .get()
                                .get(topic)
                                .partitions()
                                .size(),
                        partitions -> partitions > 0);
    }

    private static String settingOf(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        return config.get(name).value();
    }
}
