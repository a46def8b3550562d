package cosell.benchmarks;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.benchmarks.DualWrite.Template;
import cosell.deals.DealsService;
import cosell.deals.deal.adapter.kafka.DealPublication;
import cosell.deals.deal.adapter.mongo.DealAggregateType;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealRefusal;
import cosell.platform.domain.OrganizationId;
import cosell.platform.events.AvroEncoder;
import cosell.platform.events.KafkaRecordSender;
import cosell.platform.events.RecordSender;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.ScopedQuery;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
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
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Mono;

/** deals-service as it is shipped, with the dual write beside it and its store's round trips counted. */
final class DealsUnderTest implements AutoCloseable {

    private static final String DATABASE = "cosell_deals";
    private static final int CREATED = 201;

    /** What Boot would find here but not in the shipped service. */
    private static final List<String> NOT_SHIPPED = List.of(
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration",
            "org.springframework.modulith.events.mongodb.MongoDbEventPublicationAutoConfiguration",
            "org.springframework.modulith.events.mongodb.MongoDbTransactionAutoConfiguration",
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
            "org.springframework.modulith.events.config.EventExternalizationAutoConfiguration",
            "org.springframework.modulith.events.kafka.KafkaEventExternalizerConfiguration",
            "org.springframework.modulith.events.kafka.KafkaJackson2Configuration",
            "org.springframework.modulith.events.kafka.KafkaJacksonConfiguration");

    private static final String DEAL = """
            {"name":"Benchmark deal %d","locationId":"1000001",
             "customer":{"name":"Adventure Works","country":"US","address":{"line1":"1 Main Street","city":"Seattle"}},
             "value":{"amount":125000.00,"currency":"USD"},"estimatedCloseDate":"2030-06-30",
             "team":[{"name":"Admin of Contoso","phone":"+12065550100","email":"admin@contoso.example"}],
             "solutions":[{"id":"SOL-1001-CON"}],"notes":"The customer wants to move its shops to the cloud."}
            """;

    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;
    private final DealsTopic topic;

    private DealsUnderTest(Parts parts, ConfigurableApplicationContext context) {
        this.context = context;
        this.topic = new DealsTopic(parts.bootstrapServers(), parts.registryUrl());
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

    @Configuration(proxyBeanMethods = false)
    static class UnsafeAdditions {
        @Bean
        @Primary
        Commands<Deal, cosell.deals.deal.domain.DealEvent, DealRefusal> unsafeCommands(
                MongoDatabase database, RecordSender sender) {
            return new Commands<>(new UnsafeStore<>(creation(), database, sender));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ModulithAdditions {
        @Bean
        Modulith modulith(
                @Value("${spring.mongodb.uri}") String storeUri,
                @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
            return Modulith.start(storeUri, DATABASE, bootstrapServers);
        }

        @Bean
        @Primary
        Commands<Deal, cosell.deals.deal.domain.DealEvent, DealRefusal> modulithCommands(
                Modulith modulith, AvroEncoder encoder) {
            return new Commands<>(new ModulithStore<>(creation(), modulith, encoder));
        }
    }

    private static Creation<Deal, cosell.deals.deal.domain.DealEvent> creation() {
        return new Creation<>(
                new DealAggregateType(new OrganizationId("msft"), new DealPublication()::recordsOf, Map.of()));
    }

    /** As it is shipped. */
    static DealsUnderTest start(Parts parts) throws Exception {
        Directory.publish(parts);
        return start(parts, Additions.class);
    }

    /** The same over the same store, but for an unsafe dual write below its commands. */
    static DealsUnderTest startUnsafe(Parts parts) throws Exception {
        return start(parts, UnsafeAdditions.class);
    }

    /** The same over the same store, but for Spring Modulith below its commands. */
    static DealsUnderTest startModulith(Parts parts) throws Exception {
        return start(parts, ModulithAdditions.class);
    }

    private static DealsUnderTest start(Parts parts, Class<?> additions) throws Exception {
        ConfigurableApplicationContext context = DealsService.application()
                .sources(additions)
                .run(
                        "--server.port=0",
                        "--logging.level.root=ERROR",
                        "--spring.mongodb.uri=" + parts.storeUri(),
                        "--cosell.database=" + DATABASE,
                        "--spring.kafka.bootstrap-servers=" + parts.bootstrapServers(),
                        "--cosell.registry.url=" + parts.registryUrl(),
                        "--cosell.security.issuer-uri=" + parts.issuer().issuerUri(),
                        "--cosell.cursor-secret=only this benchmark knows it",
                        "--spring.autoconfigure.exclude=" + String.join(",", NOT_SHIPPED));
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

    /** Takes what the product stored, sent and answered for one deal as the pattern of the dual write. */
    Template template() throws Exception {
        String answer = create(0);
        Document document = Objects.requireNonNull(
                Mono.from(database().getCollection("deals").find().first()).block(Duration.ofSeconds(5)));
        document.put("outbox", List.of());
        Template template = new Template(document, topic.firstEvent(), answer);
        context.getBean(DualWrite.class).like(template);
        return template;
    }

    @Override
    public void close() {
        topic.close();
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

    DealsTopic topic() {
        return topic;
    }

    /** Commands past HTTP: of the deal that was created first, again and again under new ids. */
    DealCommands commands() {
        OrganizationScope contoso = OrganizationScope.system(new OrganizationId("contoso"), "benchmark");
        Stored<Deal> pattern = Objects.requireNonNull(
                aggregates().store().list(ScopedQuery.in(contoso).limit(1)).blockFirst(Duration.ofSeconds(5)));
        return new DealCommands(aggregates().commands(), pattern.state());
    }

    @SuppressWarnings("unchecked") // the one bean of its name
    Aggregates<Deal, cosell.deals.deal.domain.DealEvent> aggregates() {
        return (Aggregates<Deal, cosell.deals.deal.domain.DealEvent>) context.getBean("dealAggregates");
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
}
