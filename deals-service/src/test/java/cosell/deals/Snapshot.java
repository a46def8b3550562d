package cosell.deals;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.test.infrastructure.Infrastructure;
import cosell.store.test.SharedStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.bson.Document;
import reactor.core.publisher.Flux;

/**
 * Everything a service has stored and all that lies on the broker.
 *
 * @param documents every document of every collection, as JSON
 * @param ends how far each partition of each topic reaches
 */
record Snapshot(Map<String, List<String>> documents, Map<String, Long> ends) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Document WAITS_TO_BE_SENT = new Document("pending", new Document("$exists", true));

    /** Takes snapshots of one service's database; close it. */
    static final class Camera implements AutoCloseable {

        private final MongoDatabase database;
        private final Admin admin;
        private final Map<TopicPartition, OffsetSpec> latest;

        Camera(String databaseName) {
            this.database = SharedStore.client().getDatabase(databaseName);
            this.admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    Infrastructure.shared().bootstrapServers()));
            this.latest = partitions().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        }

        /** Taken when nothing is on its way to the broker. */
        Snapshot take() {
            Awaitility.await("an empty outbox")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> found("deals", WAITS_TO_BE_SENT).isEmpty());
            Map<String, List<String>> documents = new TreeMap<>(names().stream()
                    .collect(Collectors.toMap(Function.identity(), name -> found(name, new Document()))));
            return new Snapshot(documents, ends());
        }

        @Override
        public void close() {
            admin.close();
        }

        private List<String> names() {
            return Flux.from(database.listCollectionNames()).collectList().block(PATIENCE);
        }

        private List<String> found(String collection, Document filter) {
            return Flux.from(database.getCollection(collection).find(filter).sort(new Document("_id", 1)))
                    .map(Document::toJson)
                    .collectList()
                    .block(PATIENCE);
        }

        private Stream<TopicPartition> partitions() {
            return done(admin.describeTopics(done(admin.listTopics().names())).allTopicNames()).values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(part -> new TopicPartition(topic.name(), part.partition())));
        }

        private Map<String, Long> ends() {
            return done(admin.listOffsets(latest).all()).entrySet().stream()
                    .collect(Collectors.toMap(
                            end -> end.getKey().toString(),
                            end -> end.getValue().offset()));
        }

        private static <T> T done(KafkaFuture<T> asked) {
            try {
                return asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
