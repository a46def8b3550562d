package cosell.platform.outbox;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.outbox.PendingDocument.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Removes what is done from documents, batched: one bulk write for any number of them. */
final class Settling {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;

    Settling(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** Removes the done prefixes; unsets the pending mark of documents that are drained and unchanged since. */
    Mono<Void> remove(List<? extends Settlement<?>> settlements) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Settlement<?> settlement : settlements) {
            String id = settlement.document().id();
            Document done = donePrefix(settlement);
            Document pull = done.isEmpty() ? new Document() : new Document("$pull", done);
            if (settlement.isDrained()) {
                Document unchanged = new Document(DocumentFields.ID, id)
                        .append(DocumentFields.VERSION, settlement.document().version());
                Document drain = new Document(pull).append("$unset", new Document(DocumentFields.PENDING, ""));
                writes.add(new UpdateOneModel<>(unchanged, drain));
            }
            if (!pull.isEmpty()) {
                writes.add(new UpdateOneModel<>(new Document(DocumentFields.ID, id), pull));
            }
        }
        Mono<BulkWriteResult> written = Mono.from(collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        return written.then();
    }

    /** Inserts documents that are not there yet. */
    static Mono<Void> insertIfAbsent(MongoCollection<Document> target, List<Document> documents) {
        if (documents.isEmpty()) {
            return Mono.empty();
        }
        return Mono.from(target.insertMany(documents, new InsertManyOptions().ordered(false)))
                .then()
                .onErrorResume(MongoBulkWriteException.class, Settling::ignoreDuplicates);
    }

    /** See {@link PendingDocuments#claimOverdue}. */
    Flux<String> claimOverdue(Instant before, Instant now, int limit) {
        return Flux.from(collection
                        .find(new Document(DocumentFields.PENDING, new Document("$lte", Date.from(before))))
                        .projection(new Document(DocumentFields.PENDING, 1))
                        .limit(limit))
                .concatMap(overdue -> claim(overdue, now));
    }

    private Mono<String> claim(Document overdue, Instant now) {
        String id = overdue.getString(DocumentFields.ID);
        Document unclaimed = new Document(DocumentFields.ID, id)
                .append(DocumentFields.PENDING, overdue.getDate(DocumentFields.PENDING));
        Document claim = new Document("$set", new Document(DocumentFields.PENDING, Date.from(now)));
        return Mono.from(collection.updateOne(unclaimed, claim))
                .filter(result -> result.getMatchedCount() == 1)
                .map(claimed -> id);
    }

    private static Document donePrefix(Settlement<?> settlement) {
        Document done = new Document();
        if (settlement.sentEntries() > 0) {
            done.append(
                    DocumentFields.OUTBOX,
                    new Document(DocumentFields.VERSION, new Document("$lte", settlement.lastSentVersion())));
        }
        if (settlement.doneIntents() > 0) {
            done.append(DocumentFields.INTENTS, new Document("n", new Document("$lte", settlement.lastDoneIntent())));
        }
        return done;
    }

    private static Mono<Void> ignoreDuplicates(MongoBulkWriteException failure) {
        boolean onlyDuplicates = failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
        return onlyDuplicates ? Mono.empty() : Mono.error(failure);
    }
}
