package cosell.platform.outbox;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A collection of plain documents of a service's own bookkeeping (held records, links, ledger, favorites): no aggregate,
 * no copy, no outbox. Filters are built by the service from names it knows and values bound as values. Thread-safe.
 */
public final class DocumentStore {

    private final MongoCollection<Document> collection;

    public DocumentStore(MongoDatabase database, String collection) {
        this.collection = database.withWriteConcern(com.mongodb.WriteConcern.MAJORITY.withJournal(true))
                .getCollection(collection);
    }

    public Mono<Void> ensureIndexes(List<IndexSpec> specs) {
        return Indexes.ensure(collection, specs);
    }

    public Mono<Document> findById(Object id) {
        return Mono.from(collection.find(new Document("_id", id)).first());
    }

    public Flux<Document> find(Document filter, Document sort, int limit) {
        return Flux.from(collection.find(filter).sort(sort).limit(limit));
    }

    public Mono<Long> count(Document filter) {
        return Mono.from(collection.countDocuments(filter));
    }

    /** Whether the document was not there yet and is now. */
    public Mono<Boolean> insertIfAbsent(Document document) {
        return Mono.from(collection.insertOne(document))
                .thenReturn(true)
                .onErrorResume(DocumentStore::isDuplicate, e -> Mono.just(false));
    }

    /** Whether a document fitted the filter and was updated. */
    public Mono<Boolean> updateIf(Document filter, Document update) {
        return Mono.from(collection.updateOne(filter, update)).map(result -> result.getMatchedCount() == 1);
    }

    /** Updates the document with this id; makes it when it is not there. */
    public Mono<Void> upsertById(Object id, Document update) {
        return Mono.from(collection.updateOne(new Document("_id", id), update, new UpdateOptions().upsert(true)))
                .then();
    }

    /** Updates the documents with these ids, all in one round trip; makes those that are not there. */
    public Mono<Void> upsertAll(Map<?, Document> updates) {
        List<UpdateOneModel<Document>> writes = updates.entrySet().stream()
                .map(update -> new UpdateOneModel<Document>(
                        new Document("_id", update.getKey()), update.getValue(), new UpdateOptions().upsert(true)))
                .toList();
        return writes.isEmpty()
                ? Mono.empty()
                : Mono.from(collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                        .then();
    }

    /** How many documents fitted the filter and are gone. */
    public Mono<Long> deleteAll(Document filter) {
        return Mono.from(collection.deleteMany(filter)).map(DeleteResult::getDeletedCount);
    }

    public Mono<Void> deleteById(Object id) {
        return Mono.from(collection.deleteOne(new Document("_id", id))).then();
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof com.mongodb.MongoWriteException write
                && write.getError().getCategory() == com.mongodb.ErrorCategory.DUPLICATE_KEY;
    }
}
