package cosell.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import cosell.embedded.process.ChildJvm;
import cosell.embedded.process.ChildJvmSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableMongoServerIT {

    private static final int WRITERS = 8;
    private static final int ENOUGH = 4_000;

    @TempDir
    Path directory;

    /** By id, the last version of the document that the store acknowledged. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    /** Above it the version that was on its way when the store was killed. */
    private final Map<String, Integer> attempted = new ConcurrentHashMap<>();

    @Test
    void losesNoAcknowledgedWriteWhenKilled() throws Exception {
        var file = directory.resolve("store.mv");

        writeUntilKilled(file);

        try (var server = DurableMongoServer.start(file, 0);
                var client = MongoClients.create(server.uri())) {
            assertThat(acknowledged).hasSizeGreaterThan(ENOUGH / 2);
            assertThat(stored(client))
                    .allSatisfy((id, version) ->
                            assertThat(version).isIn(acknowledged.getOrDefault(id, 0), attempted.get(id)));
            assertThat(stored(client).keySet()).containsAll(acknowledged.keySet());
            everyIndexLeadsToItsDocument(client);
            assertThatThrownBy(() -> DurableMongoServer.start(file, 0)).hasMessageContaining("in use");
        }
    }

    private void writeUntilKilled(Path file) throws Exception {
        var uriFile = directory.resolve("uri");
        var child = ChildJvm.start(new ChildJvmSpec(
                "store",
                directory,
                directory.resolve("store.log"),
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"),
                ChildJvm.ownClassPath(),
                StoreMain.class.getName(),
                List.of(file.toString(), uriFile.toString()),
                Map.of()));
        child.awaitReady(() -> Files.exists(uriFile), Duration.ofSeconds(30));
        try (var client = MongoClients.create(Files.readString(uriFile) + "/?serverSelectionTimeoutMS=500");
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            deals(client).createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            var stopped = new CountDownLatch(WRITERS);
            for (var writer = 0; writer < WRITERS; writer++) {
                var name = "writer-" + writer;
                writers.execute(() -> write(client, name, stopped));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= ENOUGH);
            child.kill();
            stopped.await();
        }
    }

    /** Inserts a document, raises its version, and so on until the store is gone. */
    private void write(MongoClient client, String name, CountDownLatch stopped) {
        try {
            for (var number = 0; ; number++) {
                var id = name + "-" + number;
                attempted.put(id, 1);
                deals(client)
                        .insertOne(new Document("_id", id).append("version", 1).append("key", "key of " + id));
                acknowledged.put(id, 1);
                attempted.put(id, 2);
                deals(client).updateOne(new Document("_id", id).append("version", 1), Updates.inc("version", 1));
                acknowledged.put(id, 2);
            }
        } catch (MongoException _) {
            stopped.countDown();
        }
    }

    private Map<String, Integer> stored(MongoClient client) {
        var stored = new ConcurrentHashMap<String, Integer>();
        deals(client).find().forEach(deal -> stored.put(deal.getString("_id"), deal.getInteger("version")));
        return stored;
    }

    private void everyIndexLeadsToItsDocument(MongoClient client) {
        var sample = new ArrayList<>(acknowledged.keySet()).subList(0, 200);
        assertThat(sample).allSatisfy(id -> {
            assertThat(deals(client).find(eq("_id", id)).first()).isNotNull();
            assertThat(deals(client).find(eq("key", "key of " + id)).first()).containsEntry("_id", id);
        });
    }

    private static MongoCollection<Document> deals(MongoClient client) {
        return client.getDatabase("test").getCollection("deals");
    }

    /** Runs a store until it is killed. */
    static final class StoreMain {

        private StoreMain() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            var server = DurableMongoServer.start(Path.of(arguments[0]), 0);
            var draft = Path.of(arguments[1] + ".part");
            Files.writeString(draft, server.uri());
            Files.move(draft, Path.of(arguments[1]));
            Thread.currentThread().join();
        }
    }
}
