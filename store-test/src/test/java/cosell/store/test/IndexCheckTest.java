package cosell.store.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class IndexCheckTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final String name = "index_check_" + UUID.randomUUID();
    private final MongoDatabase database = SharedStore.client().getDatabase(name);
    private final MongoCollection<Document> deals = database.getCollection("deals");

    @BeforeEach
    void index() {
        Mono.from(deals.createIndex(new Document("orgs", 1).append("createdAt", -1)))
                .block(LIMIT);
    }

    @AfterEach
    void drop() {
        Mono.from(database.drop()).block(LIMIT);
    }

    @Test
    void acceptsWhatAnIndexBeginsWith() {
        send(new Document("orgs", "contoso").append("status", "WON"), new Document("createdAt", -1));
        send(new Document("_id", "1"), new Document());
        send(new Document("$and", List.of(new Document("orgs", "contoso"))), new Document());

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void namesEveryQueryThatWouldLookAtEveryDocument() {
        send(new Document("status", "WON"), new Document("createdAt", -1));
        send(new Document("$or", List.of(new Document("orgs", "contoso"), new Document("x", 1))), new Document());

        assertThatThrownBy(this::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(name + ".deals by [status] sorted by [createdAt]")
                .hasMessageContaining(name + ".deals by []");
    }

    @Test
    void seesUpdatesAndDeletions() {
        Mono.from(deals.updateMany(new Document("a", 1), new Document("$set", new Document("b", 1))))
                .block(LIMIT);
        Mono.from(deals.deleteMany(new Document("c", 1))).block(LIMIT);

        assertThat(QueryLog.SHARED.of(name))
                .contains(
                        new Query(name + ".deals", Set.of("a"), List.of()),
                        new Query(name + ".deals", Set.of("c"), List.of()));
    }

    private void send(Document filter, Document sort) {
        Flux.from(deals.find(filter).sort(sort)).collectList().block(LIMIT);
    }

    private void check() {
        new IndexCheck(database).requireAnIndexFor(QueryLog.SHARED.of(name));
    }
}
