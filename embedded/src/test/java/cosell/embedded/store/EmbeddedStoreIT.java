package cosell.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import cosell.embedded.process.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreIT {

    @TempDir
    Path directory;

    @Test
    void keepsWhatItAcknowledgedOverAKill() {
        var port = Ports.free();
        try (var store = EmbeddedStore.start(directory, port)) {
            in(store, deals -> deals.insertOne(new Document("_id", "first")));
            store.kill();
        }

        try (var store = EmbeddedStore.start(directory, port)) {
            List<Document> found = in(store, deals -> deals.find().into(new ArrayList<>()));

            assertThat(found).isEqualTo(List.of(new Document("_id", "first")));
            assertThat(store.uri()).isEqualTo("mongodb://127.0.0.1:" + port);
        }
    }

    private static <T> T in(EmbeddedStore store, Function<MongoCollection<Document>, T> work) {
        try (var client = MongoClients.create(store.uri())) {
            return work.apply(client.getDatabase("deals").getCollection("deals"));
        }
    }
}
