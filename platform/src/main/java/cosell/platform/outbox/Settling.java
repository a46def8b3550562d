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

    /**
     * Removes the done prefixes; unsets the pending mark of documents that are drained and unchanged since. Of those that
     * were changed meanwhile only the prefix goes, in a second write that is seldom needed.
     */
    Mono<Void> remove(List<? extends Settlement<?>> settlements) {
        List<WriteModel<Document>> writes =
                settlements.stream().map(Settling::removal).toList();
        return bulk(writes)
                .filter(result -> result.getMatchedCount() < writes.size())
                .flatMap(missed -> bulk(prefixesOfDrained(settlements)))
                .then();
    }

    private Mono<BulkWriteResult> bulk(List<WriteModel<Document>> writes) {
        return writes.isEmpty()
                ? Mono.empty()
                : Mono.from(collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    private static WriteModel<Document> removal(Settlement<?> settlement) {
        if (!settlement.isDrained()) {
            return prefixRemoval(settlement);
        }
        Document unchanged = new Document(
                        DocumentFields.ID, settlement.document().id())
                .append(DocumentFields.VERSION, settlement.document().version());
        Document drain = pull(settlement).append("$unset", new Document(DocumentFields.PENDING, ""));
        return new UpdateOneModel<>(unchanged, drain);
    }

    private static WriteModel<Document> prefixRemoval(Settlement<?> settlement) {
        return new UpdateOneModel<>(
                new Document(DocumentFields.ID, settlement.document().id()), pull(settlement));
    }

    /** A bulk write does not say which of its updates matched; removing what is removed already changes nothing. */
    private static List<WriteModel<Document>> prefixesOfDrained(List<? extends Settlement<?>> settlements) {
        return settlements.stream()
                .filter(settlement ->
                        settlement.isDrained() && !donePrefix(settlement).isEmpty())
                .map(Settling::prefixRemoval)
                .toList();
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

    /** See {@link PendingDocuments#claimOverdue}. Three round trips at most, for any number of documents. */
    Flux<String> claimOverdue(Instant before, Instant now, int limit) {
        return Flux.from(collection
                        .find(new Document(DocumentFields.PENDING, new Document("$lte", Date.from(before))))
                        .projection(new Document(DocumentFields.PENDING, 1))
                        .limit(limit)
                        .batchSize(limit))
                .collectList()
                .flatMapMany(overdue -> claim(overdue, Date.from(now)))
                .map(claimed -> claimed.getString(DocumentFields.ID));
    }

    private Flux<Document> claim(List<Document> overdue, Date now) {
        return bulk(overdue.stream().map(document -> claim(document, now)).toList())
                .flatMapMany(result -> result.getMatchedCount() == overdue.size()
                        ? Flux.fromIterable(overdue)
                        : claimedAt(now, overdue));
    }

    private static WriteModel<Document> claim(Document overdue, Date now) {
        Document unclaimed = new Document(DocumentFields.ID, overdue.getString(DocumentFields.ID))
                .append(DocumentFields.PENDING, overdue.getDate(DocumentFields.PENDING));
        return new UpdateOneModel<>(unclaimed, new Document("$set", new Document(DocumentFields.PENDING, now)));
    }

    /** A bulk write does not say which of its updates matched; the time of a claim does. */
    private Flux<Document> claimedAt(Date now, List<Document> overdue) {
        List<String> ids = overdue.stream()
                .map(document -> document.getString(DocumentFields.ID))
                .toList();
        return Flux.from(collection
                .find(new Document(DocumentFields.ID, new Document("$in", ids)).append(DocumentFields.PENDING, now))
                .projection(new Document(DocumentFields.ID, 1))
                .batchSize(ids.size()));
    }

    private static Document pull(Settlement<?> settlement) {
        Document done = donePrefix(settlement);
        return done.isEmpty() ? new Document() : new Document("$pull", done);
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
