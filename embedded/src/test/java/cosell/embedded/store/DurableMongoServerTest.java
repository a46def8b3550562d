package cosell.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DurableMongoServerTest {

    private static DurableMongoServer server;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        server = DurableMongoServer.inMemory(0);
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Nested
    class WithThirtyThousandDocuments {

        private static final int MANY = 30_000;
        private static MongoCollection<Document> deals;

        @BeforeAll
        static void fill() {
            deals = client.getDatabase("big").getCollection("deals");
            deals.createIndex(Indexes.ascending("organization"));
            deals.createIndex(Indexes.ascending("pending"), new IndexOptions().sparse(true));
            deals.insertMany(IntStream.range(0, MANY)
                    .mapToObj(WithThirtyThousandDocuments::deal)
                    .toList());
        }

        private static Document deal(int number) {
            var deal = new Document("_id", "deal-" + number)
                    .append("version", 3)
                    .append("organization", "org-" + number % 1000)
                    .append("crm", new Document("position", number));
            return number % 3000 == 0 ? deal.append("pending", Instant.ofEpochMilli(number)) : deal;
        }

        @Test
        void findsByIdAndOtherFieldsWithoutAScan() {
            assertThat(examined(
                            new Document("_id", "deal-7").append("version", 3).append("crm.position", 7), 1))
                    .isEqualTo(1);
            assertThat(examined(and(eq("_id", "deal-7"), eq("version", 3)), 1)).isEqualTo(1);
            assertThat(examined(Filters.in("_id", "deal-1", "deal-2", "missing"), 2))
                    .isEqualTo(2);
            assertThat(examined(and(Filters.in("_id", "deal-1", "deal-2"), eq("crm.position", 2)), 1))
                    .isEqualTo(2);
        }

        @Test
        void updatesConditionallyWithoutAScan() {
            var before = server.documentsExamined();

            var result = deals.updateOne(
                    new Document("_id", "deal-8").append("version", 3).append("crm.position", 8),
                    Updates.set("touched", true));

            assertThat(result.getModifiedCount()).isEqualTo(1);
            assertThat(server.documentsExamined() - before).isLessThan(5);
        }

        @Test
        void findsBySecondaryIndexesWithoutAScan() {
            assertThat(examined(eq("organization", "org-5"), 30)).isEqualTo(30);
            assertThat(examined(Filters.lte("pending", Instant.ofEpochMilli(9_000)), 4))
                    .isEqualTo(4);
            assertThat(examined(Filters.exists("pending"), 10)).isEqualTo(10);
        }

        @Test
        void countsByIndexesWithoutAScan() {
            var before = server.documentsExamined();

            assertThat(deals.countDocuments(eq("organization", "org-6"))).isEqualTo(30);
            assertThat(server.documentsExamined() - before).isEqualTo(30);
        }

        @Test
        void looksAtEveryDocumentOnlyWhenNoIndexServes() {
            assertThat(examined(eq("crm.position", 77), 1)).isEqualTo(MANY);
        }

        /** How many documents the store looked at for a query that finds so many. */
        private long examined(Bson query, int expected) {
            var before = server.documentsExamined();
            assertThat(deals.find(query).into(new java.util.ArrayList<>())).hasSize(expected);
            return server.documentsExamined() - before;
        }
    }

    @Test
    void refusesAFilteredUniqueIndexInsteadOfIgnoringItsFilter() {
        var collection = client.getDatabase("small").getCollection("filtered");

        assertThatThrownBy(() -> collection.createIndex(
                        Indexes.ascending("key"),
                        new IndexOptions().unique(true).partialFilterExpression(Filters.exists("key"))))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("not supported");
    }

    @Test
    void keepsUniqueKeysUniqueAndLetsSparseOnesBeMissing() {
        var collection = client.getDatabase("small").getCollection("unique");
        collection.createIndex(
                Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
        collection.insertMany(List.of(new Document("_id", 1), new Document("_id", 2).append("key", "a")));
        collection.insertOne(new Document("_id", 3));

        assertThatThrownBy(() -> collection.insertOne(new Document("_id", 4).append("key", "a")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> collection.updateOne(eq("_id", 1), Updates.set("key", "a")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");

        collection.updateOne(eq("_id", 2), Updates.unset("key"));
        collection.updateOne(eq("_id", 1), Updates.set("key", "a"));

        assertThat(collection.find(eq("key", "a")).map(found -> found.get("_id")))
                .containsExactly(1);
    }

    @Test
    void narrowsOnlyTheFirstStageOfAnAggregation() {
        var collection = client.getDatabase("small").getCollection("pairs");
        collection.insertMany(
                List.of(new Document("_id", 1).append("side", "left"), new Document("_id", 2).append("side", "right")));

        var everyPair = collection.aggregate(List.of(
                Aggregates.match(eq("side", "left")),
                Aggregates.lookup("pairs", List.of(Aggregates.sort(Sorts.ascending("_id"))), "all")));

        assertThat(everyPair.first().getList("all", Document.class)).hasSize(2);
        assertThat(collection.countDocuments()).isEqualTo(2);
    }

    @Test
    void answersAFindAndModifyWithTheDocumentItMade() {
        var collection = client.getDatabase("small").getCollection("counters");

        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        collection.findOneAndUpdate(eq("_id", "deals"), Updates.inc("next", 1), options);

        assertThat(collection.findOneAndUpdate(eq("_id", "deals"), Updates.inc("next", 1), options))
                .containsEntry("next", 2);
    }

    @Test
    void refusesASecondDocumentOfTheSameId() {
        try (var server = DurableMongoServer.inMemory(0);
                var client = MongoClients.create(server.uri())) {
            var collection = client.getDatabase("test").getCollection("unique");
            collection.insertOne(new Document("_id", "one").append("value", 1));

            assertThatThrownBy(() -> collection.insertOne(new Document("_id", "one").append("value", 2)))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            refused -> assertThat(refused.getCode()).isEqualTo(11000));
            assertThatThrownBy(() -> collection.insertMany(
                            List.of(new Document("_id", "one"), new Document("_id", "two")),
                            new InsertManyOptions().ordered(false)))
                    .isInstanceOfSatisfying(
                            MongoBulkWriteException.class,
                            refused -> assertThat(refused.getWriteErrors())
                                    .singleElement()
                                    .matches(error -> error.getCode() == 11000));
            assertThat(collection.find(new Document("_id", "one")).first()).containsEntry("value", 1);
            assertThat(collection.countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void keepsAUniqueKeyOverInsertsAndUpdates() {
        try (var server = DurableMongoServer.inMemory(0);
                var client = MongoClients.create(server.uri())) {
            var collection = client.getDatabase("test").getCollection("unique");
            collection.createIndex(
                    new Document("key", 1), new IndexOptions().unique(true).sparse(true));
            collection.insertMany(List.of(
                    new Document("_id", 1).append("key", "a"),
                    new Document("_id", 2).append("key", "b"),
                    new Document("_id", 3),
                    new Document("_id", 4)));

            assertThatThrownBy(() -> collection.insertOne(new Document("_id", 5).append("key", "a")))
                    .isInstanceOf(MongoWriteException.class);
            assertThatThrownBy(() -> collection.updateOne(
                            new Document("_id", 2), new Document("$set", new Document("key", "a"))))
                    .isInstanceOf(MongoWriteException.class);
            collection.updateOne(
                    new Document("_id", 1), new Document("$set", new Document("key", "a").append("other", true)));
            assertThat(collection.countDocuments(new Document("key", "a"))).isEqualTo(1);
        }
    }
}
