package cosell.platform.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.model.engine.Answer;
import cosell.platform.model.store.StoreOperation.Count;
import cosell.platform.model.store.StoreOperation.Delete;
import cosell.platform.model.store.StoreOperation.Find;
import cosell.platform.model.store.StoreOperation.Insert;
import cosell.platform.model.store.StoreOperation.Replace;
import cosell.platform.model.store.StoreOperation.Update;
import cosell.platform.model.store.StoreRules.Effect;
import cosell.store.test.SharedStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The model's store answers as the engine does: the embedded one, or the one that MONGODB_URI names. {@code
 * -Dcosell.seed} repeats a failure.
 */
class MiniStoreIT {

    private static final long SEED = Long.getLong("cosell.seed", System.nanoTime());
    private static final int RUNS = 40;
    private static final int OPERATIONS = 50;
    private static final int DUPLICATE_KEY = 11000;

    @Test
    void everyOperationIsAnsweredAsByTheEngineAndLeavesTheSame() {
        String name = "model_" + UUID.randomUUID().toString().substring(0, 8);
        MongoCollection<Document> collection =
                SharedStore.client().getDatabase(name).getCollection("documents");
        try {
            for (long seed = SEED; seed < SEED + RUNS; seed++) {
                Mono.from(collection.deleteMany(new Document())).block();
                compare(collection, seed);
            }
        } finally {
            Mono.from(SharedStore.client().getDatabase(name).drop()).block();
        }
    }

    private static void compare(MongoCollection<Document> collection, long seed) {
        RandomOperations operations = new RandomOperations(new SplittableRandom(seed));
        CollectionState state = CollectionState.EMPTY;
        for (int step = 0; step < OPERATIONS; step++) {
            StoreOperation operation = operations.next();
            Effect effect = StoreRules.perform(operation, state);
            String where = "-Dcosell.seed=" + seed + ", step " + step + ": " + operation + " on " + state.all();

            assertThat(ask(collection, operation)).as(where).isEqualTo(told(operation, effect.answer()));
            assertThat(sorted(all(collection)))
                    .as(where)
                    .isEqualTo(sorted(effect.after().all()));
            state = effect.after();
        }
    }

    private static Object told(StoreOperation operation, Answer answer) {
        return switch (answer) {
            case Answer.Thrown(var trouble) -> trouble;
            case Answer.Given(List<?> found) when isUnsorted(operation) -> sorted(documents(found));
            case Answer.Given(var value) -> value;
        };
    }

    private static Object ask(MongoCollection<Document> collection, StoreOperation operation) {
        try {
            return switch (operation) {
                case Find find -> isUnsorted(find) ? sorted(found(collection, find)) : found(collection, find);
                case Count(var _, var filter) ->
                    Mono.from(collection.countDocuments(filter)).block().intValue();
                case Insert(var _, var document) ->
                    Mono.from(collection.insertOne(new Document(document)))
                            .thenReturn(1)
                            .block();
                case Update update -> matched(collection, update);
                case Replace replace -> matched(collection, replace);
                case Delete(var _, var filter) ->
                    (int) Mono.from(collection.deleteOne(filter)).block().getDeletedCount();
            };
        } catch (MongoWriteException refused) {
            assertThat(refused.getCode()).isEqualTo(DUPLICATE_KEY);
            return StoreTrouble.DUPLICATE_KEY;
        }
    }

    private static List<Document> found(MongoCollection<Document> collection, Find find) {
        return Flux.from(collection
                        .find(find.filter())
                        .projection(find.projection())
                        .sort(find.sort())
                        .limit(find.limit()))
                .collectList()
                .block();
    }

    private static int matched(MongoCollection<Document> collection, Update update) {
        UpdateOptions options = new UpdateOptions().upsert(update.upsert());
        return (int) Mono.from(collection.updateOne(update.filter(), update.update(), options))
                .block()
                .getMatchedCount();
    }

    private static int matched(MongoCollection<Document> collection, Replace replace) {
        ReplaceOptions options = new ReplaceOptions().upsert(replace.upsert());
        return (int) Mono.from(collection.replaceOne(replace.filter(), replace.document(), options))
                .block()
                .getMatchedCount();
    }

    private static boolean isUnsorted(StoreOperation operation) {
        return operation instanceof Find find && find.sort().isEmpty();
    }

    private static List<Document> all(MongoCollection<Document> collection) {
        return Flux.from(collection.find()).collectList().block();
    }

    private static List<Document> documents(List<?> found) {
        return found.stream().map(Document.class::cast).toList();
    }

    private static List<Document> sorted(Collection<Document> documents) {
        return documents.stream()
                .sorted(Comparator.comparing(document -> document.getString("_id")))
                .toList();
    }
}
