package cosell.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random documents, changes and queries: an index may make a query faster, never different. */
class IndexedQueriesTest {

    private static final int DOCUMENTS = 150;
    private static final int CHANGES = 300;
    private static final int QUERIES = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anIndexNeverChangesAnAnswer(long seed) {
        try (var server = DurableMongoServer.inMemory(0);
                var client = MongoClients.create(server.uri())) {
            var plain = client.getDatabase("test").getCollection("plain");
            var indexed = client.getDatabase("test").getCollection("indexed");
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            createIndexes(indexed);

            change(random, List.of(plain, indexed));

            for (var round = 0; round < QUERIES; round++) {
                var query = query(random);
                assertThat(ids(indexed, query)).as("seed %d, %s", seed, query).isEqualTo(ids(plain, query));
                assertThat(indexed.countDocuments(query))
                        .as("count, seed %d, %s", seed, query)
                        .isEqualTo(ids(plain, query).size());
                var order = order(random);
                var limit = random.nextInt(12);
                assertThat(sorted(indexed, query, order, limit))
                        .as("seed %d, %s by %s", seed, query, order)
                        .isEqualTo(sorted(plain, query, order, limit));
            }
        }
    }

    @Test
    void aSearchInTheOrderOfAnIndexEndsWithTheLastDocumentWanted() {
        try (var server = DurableMongoServer.inMemory(0);
                var client = MongoClients.create(server.uri())) {
            var deals = client.getDatabase("test").getCollection("deals");
            deals.createIndex(
                    Indexes.compoundIndex(Indexes.ascending("org", "status"), Indexes.descending("at", "_id")));
            for (var number = 0; number < 1_000; number++) {
                deals.insertOne(new Document("_id", number)
                        .append("org", "contoso")
                        .append("status", number % 3)
                        .append("at", number / 2));
            }
            var query = new Document("org", "contoso").append("status", new Document("$in", List.of(0, 1)));
            var before = server.documentsExamined();

            var newest = sorted(
                    deals, query.append("at", new Document("$lte", 300)), new Document("at", -1).append("_id", -1), 10);

            assertThat(newest).containsExactly(601, 600, 598, 597, 595, 594, 592, 591, 589, 588);
            assertThat(server.documentsExamined() - before).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void ofSeveralWaysInTheOrderWantedTheOneWithTheFewestKeysIsRead() {
        try (var server = DurableMongoServer.inMemory(0);
                var client = MongoClients.create(server.uri())) {
            var partners = client.getDatabase("test").getCollection("partners");
            partners.createIndex(Indexes.ascending("words", "place", "_id"));
            partners.createIndex(Indexes.ascending("traits", "place", "_id"));
            for (var number = 0; number < 1_000; number++) {
                partners.insertOne(new Document("_id", number)
                        .append("words", List.of("all", "w" + number % 100))
                        .append("traits", List.of("everywhere", "t" + number % 50))
                        .append("place", number));
            }
            var order = new Document("place", 1).append("_id", 1);
            var before = server.documentsExamined();

            var byTrait = sorted(partners, new Document("words", "all").append("traits", "t7"), order, 30);
            var byWord = sorted(partners, new Document("words", "w7").append("traits", "everywhere"), order, 30);
            var byAnElement =
                    sorted(partners, new Document("words", new Document("$all", List.of("all", "w7"))), order, 30);

            assertThat(byTrait).hasSize(20).startsWith(7, 57);
            assertThat(byWord).hasSize(10).startsWith(7, 107);
            assertThat(byAnElement).isEqualTo(byWord);
            assertThat(server.documentsExamined() - before).isEqualTo(40);
        }
    }

    @Test
    void aSearchForTheBeginningOfAnElementLooksAtNoOther() {
        try (var server = DurableMongoServer.inMemory(0);
                var client = MongoClients.create(server.uri())) {
            var deals = client.getDatabase("test").getCollection("deals");
            deals.createIndex(Indexes.ascending("words"));
            for (var number = 0; number < 500; number++) {
                deals.insertOne(new Document("_id", number).append("words", List.of("all", "w" + number)));
            }
            var begins = new Document("$elemMatch", new Document("$gte", "w49").append("$lt", "w49\uffff"));
            var before = server.documentsExamined();

            var found = ids(deals, new Document("words", new Document("$all", List.of(begins))));

            assertThat(found).hasSize(11);
            assertThat(server.documentsExamined() - before).isLessThanOrEqualTo(11);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void whatIsShownFromKeysAloneIsWhatDocumentsHold(long seed) {
        try (var server = DurableMongoServer.inMemory(0);
                var client = MongoClients.create(server.uri())) {
            var plain = client.getDatabase("test").getCollection("plain");
            var indexed = client.getDatabase("test").getCollection("indexed");
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            createIndexes(indexed);
            indexed.createIndex(Indexes.ascending("tags", "org", "stage", "due"));

            change(random, List.of(plain, indexed));

            for (var round = 0; round < QUERIES; round++) {
                var query = new Document();
                for (var field : List.of("org", "stage", "due", "tags")) {
                    if (random.nextInt(3) == 0) {
                        query.append(field, condition(random));
                    }
                }
                var shown = projection(random);
                assertThat(shown(indexed, query, shown))
                        .as("seed %d, %s of %s", seed, shown, query)
                        .isEqualTo(shown(plain, query, shown));
            }
        }
    }

    @Test
    void keysThatHoldAllThatIsAskedForSpareTheDocuments() {
        try (var server = DurableMongoServer.inMemory(0);
                var client = MongoClients.create(server.uri())) {
            var deals = client.getDatabase("test").getCollection("deals");
            deals.createIndex(Indexes.ascending("orgs", "owner.id", "text"));
            for (var number = 0; number < DOCUMENTS; number++) {
                deals.insertOne(new Document("orgs", List.of("a", number % 2 == 0 ? "b" : "c"))
                        .append("owner", new Document("id", "a"))
                        .append("text", "text " + number));
            }
            var before = server.documentsExamined();

            var found = shown(
                    deals, new Document("orgs", "b").append("owner.id", "a"), new Document("text", 1).append("_id", 0));

            assertThat(found).hasSize(DOCUMENTS / 2).contains(new Document("text", "text 2").toJson());
            assertThat(server.documentsExamined()).isEqualTo(before);
        }
    }

    private static Document projection(RandomGenerator random) {
        var projection = new Document("_id", 0).append("org", 1);
        if (random.nextBoolean()) {
            projection.append("stage", true);
        }
        return random.nextBoolean() ? projection.append("due", 1) : projection;
    }

    private static List<String> shown(MongoCollection<Document> collection, Document query, Document projection) {
        return collection.find(query).projection(projection).map(Document::toJson).into(new ArrayList<>()).stream()
                .sorted()
                .toList();
    }

    private static void createIndexes(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending("org", "stage"));
        collection.createIndex(Indexes.ascending("stage", "due"));
        collection.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending("tags"));
        collection.createIndex(Indexes.ascending("org", "due", "_id"));
        collection.createIndex(Indexes.descending("org", "stage", "due", "_id"));
        collection.createIndex(Indexes.ascending("tags", "stage", "_id"));
        collection.createIndex(Indexes.ascending("stage", "tags", "_id"));
        collection.createIndex(Indexes.ascending("org", "_id"), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending("org", "tags"), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending("items.kind", "items.size"));
        collection.createIndex(Indexes.ascending("ident", "org"), new IndexOptions().unique(true));
        collection.createIndex(
                Indexes.ascending("ident", "items.kind"),
                new IndexOptions().unique(true).sparse(true));
    }

    private static void change(RandomGenerator random, List<MongoCollection<Document>> collections) {
        for (var number = 0; number < DOCUMENTS; number++) {
            var document = document(random, number);
            collections.forEach(each -> each.insertOne(new Document(document)));
        }
        for (var round = 0; round < CHANGES; round++) {
            var id = new Document("_id", random.nextInt(DOCUMENTS + 20));
            var update = document(random, id.getInteger("_id"));
            update.remove("_id");
            var remove = random.nextInt(6) == 0;
            for (var each : collections) {
                if (remove) {
                    each.deleteOne(id);
                } else {
                    each.updateOne(id, changes(update), new UpdateOptions().upsert(true));
                }
            }
        }
    }

    /** Sets what the new document has and takes away some of what it lacks. */
    private static Document changes(Document update) {
        var changes = new Document("$set", update);
        return update.containsKey("due") ? changes : changes.append("$unset", new Document("due", 1));
    }

    private static Document document(RandomGenerator random, int number) {
        var document = new Document("_id", number)
                .append("ident", number)
                .append("org", value(random))
                .append("stage", value(random));
        if (random.nextInt(3) > 0) {
            document.append("due", random.nextInt(4) == 0 ? value(random) : Instant.ofEpochMilli(random.nextInt(20)));
        }
        if (random.nextBoolean()) {
            document.append("tags", values(random));
            document.append("items", items(random));
        }
        return document;
    }

    private static List<Document> items(RandomGenerator random) {
        var items = new ArrayList<Document>();
        for (var count = random.nextInt(3); count > 0; count--) {
            var item = new Document("kind", value(random));
            items.add(random.nextBoolean() ? item : item.append("size", value(random)));
        }
        return items;
    }

    private static Object value(RandomGenerator random) {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> random.nextInt(3);
            case 2 -> (double) random.nextInt(3);
            case 3 -> (long) random.nextInt(3);
            case 4 -> new Decimal128(random.nextInt(3));
            case 5 -> random.nextBoolean();
            case 6 -> Instant.ofEpochMilli(random.nextInt(20));
            default -> String.valueOf((char) ('a' + random.nextInt(3)));
        };
    }

    private static List<Object> values(RandomGenerator random) {
        var values = new ArrayList<>();
        for (var count = random.nextInt(4); count > 0; count--) {
            values.add(value(random));
        }
        return values;
    }

    private static Document query(RandomGenerator random) {
        var query = new Document();
        for (var count = 1 + random.nextInt(3); count > 0; count--) {
            query.put(field(random), condition(random));
        }
        if (random.nextInt(5) == 0) {
            return new Document("$and", List.of(bounded(random, "$gte"), bounded(random, "$lt")));
        }
        return random.nextInt(3) == 0 ? new Document("$and", List.of(query, query(random))) : query;
    }

    /** Different elements of an array may satisfy different demands. */
    private static Document bounded(RandomGenerator random, String operator) {
        return new Document("tags", new Document(operator, bound(random)));
    }

    private static String field(RandomGenerator random) {
        var fields = List.of("org", "stage", "due", "tags", "items.kind", "items.size", "_id", "ident");
        return fields.get(random.nextInt(fields.size()));
    }

    private static Object condition(RandomGenerator random) {
        return switch (random.nextInt(11)) {
            case 9 -> new Document("$all", values(random));
            case 10 ->
                new Document(
                        "$all",
                        List.of(new Document(
                                "$elemMatch", new Document("$gte", bound(random)).append("$lt", bound(random)))));
            case 0 -> new Document("$in", values(random));
            case 1 -> new Document("$lte", bound(random));
            case 2 -> new Document("$gt", bound(random));
            case 3 -> new Document("$gte", bound(random)).append("$lt", bound(random));
            case 4 -> new Document("$exists", random.nextBoolean());
            case 5 -> new Document("$ne", value(random));
            case 6 -> new Document("$eq", value(random));
            default -> value(random);
        };
    }

    private static Object bound(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(DOCUMENTS);
            case 1 -> random.nextInt(3);
            case 2 -> String.valueOf((char) ('a' + random.nextInt(3)));
            default -> Instant.ofEpochMilli(random.nextInt(20));
        };
    }

    private static Document order(RandomGenerator random) {
        var direction = random.nextBoolean() ? 1 : -1;
        // Not by lists: the engine's own order of them contradicts itself.
        var fields = List.of("due", "stage", "org", "_id");
        var order = new Document(fields.get(random.nextInt(fields.size())), direction);
        return order.append("_id", random.nextInt(5) == 0 ? -direction : direction);
    }

    private static List<Integer> sorted(
            MongoCollection<Document> collection, Document query, Document order, int limit) {
        return collection
                .find(query)
                .sort(order)
                .limit(limit)
                .map(found -> found.getInteger("_id"))
                .into(new ArrayList<>());
    }

    private static Set<Integer> ids(MongoCollection<Document> collection, Document query) {
        return collection.find(query).map(found -> found.getInteger("_id")).into(new TreeSet<>());
    }
}
