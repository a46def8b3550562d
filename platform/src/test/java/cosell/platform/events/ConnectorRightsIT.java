package cosell.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cosell.platform.domain.OrganizationId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rights of connectors on a real broker that asks for them, and on one that does not. */
class ConnectorRightsIT {

    private static final OrganizationId CONTOSO = new OrganizationId("contoso");
    private static final OrganizationId FABRIKAM = new OrganizationId("fabrikam");
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private static Path directory;

    private static RaftBroker broker;
    private static FakeRegistry registry;
    private static SchemaRegistryClient client;
    private static Admin admin;

    @BeforeAll
    static void open() throws Exception {
        broker = RaftBroker.guarded(directory.resolve("guarded"), List.of("crm-contoso", "crm-fabrikam"));
        registry = new FakeRegistry();
        client = new SchemaRegistryClient(registry.url(), Duration.ofSeconds(5));
        admin = Admin.create(broker.connection());
        TopicSettings settings = new TopicSettings(1, 1, Duration.ofDays(1), (short) -1, 1, false);
        new TopicProvisioner(admin, client, settings).provision(List.of(CONTOSO, FABRIKAM));
    }

    @AfterAll
    static void close() {
        admin.close();
        client.close();
        registry.close();
        broker.close();
    }

    private static RightsReport grant(OrganizationId organization) {
        return new ConnectorRights(admin).grant(organization, ConnectorRights.principalOf(organization));
    }

    @Test
    @DisplayName("X-04 a connector writes its opportunities and reads its results and changes, and nothing else")
    void aConnectorReachesItsOwnTopicsOnly() {
        grant(CONTOSO);

        await().atMost(SOON).untilAsserted(() -> write(Topics.crmOpportunities(CONTOSO)));
        await().atMost(SOON).untilAsserted(() -> read(Topics.crmResults(CONTOSO), ConnectorRights.groupOf(CONTOSO)));
        read(Topics.crmChanges(CONTOSO), ConnectorRights.groupOf(CONTOSO));
        for (String others : List.of(Topics.crmOpportunities(FABRIKAM), Topics.crmResults(CONTOSO), Topics.DEALS)) {
            assertThatThrownBy(() -> write(others)).as(others).hasCauseInstanceOf(TopicAuthorizationException.class);
        }
        for (String others : List.of(Topics.crmResults(FABRIKAM), Topics.crmOpportunities(CONTOSO), Topics.DEALS)) {
            assertThatThrownBy(() -> read(others, ConnectorRights.groupOf(CONTOSO)))
                    .as(others)
                    .isInstanceOf(TopicAuthorizationException.class);
        }
        assertThatThrownBy(() -> read(Topics.crmResults(CONTOSO), "deals-service"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void grantingAgainChangesNothing() {
        grant(FABRIKAM);

        RightsReport again = await().atMost(SOON)
                .until(() -> grant(FABRIKAM), report -> report.granted().isEmpty());

        assertThat(again)
                .isEqualTo(new RightsReport(
                        "User:crm-fabrikam",
                        true,
                        List.of(),
                        List.of(
                                "READ GROUP cosell.crm.fabrikam",
                                "READ TOPIC cosell.crm.fabrikam.changes.v1",
                                "READ TOPIC cosell.crm.fabrikam.results.v1",
                                "WRITE TOPIC cosell.crm.fabrikam.opportunities.v1"),
                        List.of()));
    }

    @Test
    void whoMayNotGrantIsToldSo() {
        try (Admin connector = Admin.create(broker.connectionOf("crm-fabrikam"))) {
            assertThatThrownBy(() -> new ConnectorRights(connector).grant(FABRIKAM, "User:crm-fabrikam"))
                    .isInstanceOf(ProvisioningException.class)
                    .hasMessageContaining("User:crm-fabrikam")
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void saysWhenTheBrokerAsksNobodyForRights() throws Exception {
        try (RaftBroker open = new RaftBroker(directory.resolve("open"));
                Admin anybody = Admin.create(open.connection())) {
            RightsReport report = new ConnectorRights(anybody).grant(CONTOSO, "User:crm-contoso");

            assertThat(report.enforced()).isFalse();
            assertThat(report.granted()).isEmpty();
        }
    }

    private static void write(String topic) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(broker.connectionOf("crm-contoso"));
        settings.put("max.block.ms", 10_000);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[] {1})).get();
        }
    }

    /** As a connector does, which asks its group how far it has read. */
    private static void read(String topic, String group) {
        Map<String, Object> settings = new HashMap<>(broker.connectionOf("crm-contoso"));
        settings.put("group.id", group);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition first = new TopicPartition(topic, 0);
            consumer.assign(List.of(first));
            consumer.committed(Set.of(first));
            consumer.seekToBeginning(List.of(first));
            consumer.poll(Duration.ofSeconds(5));
        }
    }
}
