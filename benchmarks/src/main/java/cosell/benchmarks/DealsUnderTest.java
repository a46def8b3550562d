package cosell.benchmarks;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.benchmarks.DualWrite.Template;
import cosell.deals.DealsService;
import cosell.platform.events.AvroDecoder;
import cosell.platform.events.AvroEncoder;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.KafkaRecordSender;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.SchemaRegistryClient;
import cosell.platform.events.Topics;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import cosell.schemas.DealEvent;
import cosell.schemas.Location;
import cosell.schemas.OrganizationKind;
import cosell.schemas.OrganizationState;
import cosell.schemas.Origin;
import cosell.schemas.OriginKind;
import cosell.schemas.PartnerChange;
import cosell.schemas.PartnerEvent;
import cosell.schemas.PublishedSolution;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;

/** deals-service as it is shipped, with the dual write beside it and its store's round trips counted. */
final class DealsUnderTest implements AutoCloseable {

    private static final String DATABASE = "cosell_deals";
    private static final int CREATED = 201;
    private static final String DEAL = """
            {"name":"Benchmark deal %d","locationId":"1000001",
             "customer":{"name":"Adventure Works","country":"US","address":{"line1":"1 Main Street","city":"Seattle"}},
             "value":{"amount":125000.00,"currency":"USD"},"estimatedCloseDate":"2030-06-30",
             "team":[{"name":"Admin of Contoso","phone":"+12065550100","email":"admin@contoso.example"}],
             "solutions":[{"id":"SOL-1001-CON"}],"notes":"The customer wants to move its shops to the cloud."}
            """;

    private final Parts parts;
    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;

    private DealsUnderTest(Parts parts, ConfigurableApplicationContext context) {
        this.parts = parts;
        this.context = context;
        this.token = parts.issuer().token("admin@contoso.example");
    }

    @Configuration(proxyBeanMethods = false)
    @Import(DualWrite.class)
    static class Additions {
        @Bean
        RoundTrips roundTrips() {
            return new RoundTrips();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer countRoundTrips(RoundTrips roundTrips) {
            return settings -> settings.addCommandListener(roundTrips);
        }
    }

    static DealsUnderTest start(Parts parts) throws Exception {
        publishDirectory(parts);
        ConfigurableApplicationContext context = DealsService.application()
                .sources(Additions.class)
                .run(
                        "--server.port=0",
                        "--logging.level.root=ERROR",
                        "--spring.mongodb.uri=" + parts.storeUri(),
                        "--cosell.database=" + DATABASE,
                        "--spring.kafka.bootstrap-servers=" + parts.bootstrapServers(),
                        "--cosell.registry.url=" + parts.registryUrl(),
                        "--cosell.security.issuer-uri=" + parts.issuer().issuerUri(),
                        "--cosell.cursor-secret=only this benchmark knows it");
        DealsUnderTest deals = new DealsUnderTest(parts, context);
        deals.awaitFirstDeal();
        return deals;
    }

    RoundTrips roundTrips() {
        return context.getBean(RoundTrips.class);
    }

    KafkaRecordSender sender() {
        return context.getBean(KafkaRecordSender.class);
    }

    MongoDatabase database() {
        return context.getBean(MongoDatabase.class);
    }

    /** One deal by the product; returns the answer's body. */
    String create(long number) throws IOException, InterruptedException {
        return post("/api/deals", DEAL.formatted(number));
    }

    void createByDualWrite(long number) throws IOException, InterruptedException {
        post(DualWrite.PATH, DEAL.formatted(number));
    }

    /** How many records the deals topic holds. */
    long eventsOnTopic() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Takes what the product stored, sent and answered for one deal as the pattern of the dual write. */
    Template template() throws Exception {
        String answer = create(0);
        Document document = Objects.requireNonNull(
                Mono.from(database().getCollection("deals").find().first()).block(Duration.ofSeconds(5)));
        document.put("outbox", List.of());
        Template template = new Template(document, firstEvent(), answer);
        context.getBean(DualWrite.class).like(template);
        return template;
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != CREATED) {
            throw new IOException(
                    "POST " + path + " was answered with " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private void awaitFirstDeal() throws Exception {
        Instant deadline = Instant.now().plusSeconds(60);
        while (true) {
            try {
                create(0);
                return;
            } catch (IOException notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw notYet;
                }
                Mono.delay(Duration.ofMillis(250)).block();
            }
        }
    }

    private DealEvent firstEvent() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                SchemaRegistryClient registry = new SchemaRegistryClient(parts.registryUrl(), Duration.ofSeconds(5))) {
            consumer.assign(partitions(consumer));
            consumer.seekToBeginning(consumer.assignment());
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    return new AvroDecoder(registry).decode(record.value(), DealEvent.class);
                }
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", parts.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(Topics.DEALS).stream()
                .map(partition -> new TopicPartition(Topics.DEALS, partition.partition()))
                .toList();
    }

    private static void publishDirectory(Parts parts) {
        try (SchemaRegistryClient registry = new SchemaRegistryClient(parts.registryUrl(), Duration.ofSeconds(5));
                KafkaRecordSender sender = new KafkaRecordSender(
                        Map.of("bootstrap.servers", parts.bootstrapServers()), new AvroEncoder(registry, false))) {
            for (OrganizationState state : List.of(contoso(), vendor())) {
                PartnerEvent event = added(state);
                sender.send(new OutgoingRecord(
                                Topics.PARTNERS,
                                state.getId(),
                                event,
                                new CloudEventAttributes(
                                        event.getEventId().toString(),
                                        "cosell.partner.added.v1",
                                        "benchmark",
                                        event.getOccurredAt(),
                                        state.getId(),
                                        new cosell.platform.domain.Position(0, 1),
                                        null)))
                        .block(Duration.ofSeconds(20));
            }
        }
    }

    private static OrganizationState contoso() {
        return OrganizationState.newBuilder()
                .setId("contoso")
                .setName("Contoso")
                .setKind(OrganizationKind.PARTNER)
                .setCoSellEnabled(true)
                .setLocations(List.of(Location.newBuilder()
                        .setId("1000001")
                        .setName("Seattle")
                        .setCountry("US")
                        .setByDefault(true)
                        .build()))
                .setSolutions(List.of(PublishedSolution.newBuilder()
                        .setId("SOL-1001-CON")
                        .setName("Contoso Migration")
                        .build()))
                .build();
    }

    private static OrganizationState vendor() {
        return OrganizationState.newBuilder()
                .setId("msft")
                .setName("Microsoft")
                .setKind(OrganizationKind.VENDOR)
                .setCoSellEnabled(true)
                .build();
    }

    private static PartnerEvent added(OrganizationState state) {
        return PartnerEvent.newBuilder()
                .setEventId(UUID.randomUUID())
                .setAggregateId(state.getId())
                .setEpoch(0)
                .setSequence(1)
                .setOccurredAt(Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS))
                .setActor(Actor.newBuilder()
                        .setKind(ActorKind.SYSTEM)
                        .setSubject("benchmark")
                        .build())
                .setOrigin(Origin.newBuilder().setKind(OriginKind.EVENT).build())
                .setChange(PartnerChange.ADDED)
                .setState(state)
                .build();
    }
}
