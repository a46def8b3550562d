package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.observability.MaskedFailure;
import cosell.platform.outbox.PendingDocument.PendingIntent;
import cosell.platform.outbox.PendingDocument.Settlement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The intents of one kind of copy. Copies hold no outbox. */
final class CopyIntents<C, I> implements PendingDocuments<I> {

    private static final Logger LOG = LoggerFactory.getLogger(CopyIntents.class);

    private final CopyType<C, I> type;
    private final CopyCodec<C, I> codec;
    private final MongoCollection<Document> collection;
    private final Settling settling;

    CopyIntents(CopyType<C, I> type, MongoCollection<Document> collection) {
        this.type = type;
        this.codec = new CopyCodec<>(type);
        this.collection = collection;
        this.settling = new Settling(collection);
    }

    @Override
    public Flux<PendingDocument<I>> load(Collection<String> ids) {
        Document projection = new Document(DocumentFields.VERSION, 1).append(DocumentFields.INTENTS, 1);
        return Flux.from(collection
                        .find(new Document(DocumentFields.ID, new Document("$in", ids)))
                        .projection(projection)
                        .batchSize(ids.size()))
                .concatMap(this::readable);
    }

    @Override
    public Mono<Void> settle(List<Settlement<I>> settlements) {
        return settling.remove(settlements);
    }

    @Override
    public Flux<String> claimOverdue(Instant before, Instant now, int limit) {
        return settling.claimOverdue(before, now, limit);
    }

    /** An intent that can't be read is a defect that stops its own copy only. */
    private Mono<PendingDocument<I>> readable(Document document) {
        return Mono.fromCallable(() -> pending(document)).onErrorResume(defect -> {
            LOG.error(
                    "The intents of {}/{} can't be read: {}",
                    type.collection(),
                    document.get(DocumentFields.ID),
                    MaskedFailure.trace(defect));
            return Mono.empty();
        });
    }

    private PendingDocument<I> pending(Document document) {
        String id = document.getString(DocumentFields.ID);
        List<Document> stored = document.getList(DocumentFields.INTENTS, Document.class, List.of());
        List<PendingIntent<I>> intents = stored.stream()
                .map(intent -> new PendingIntent<>(intent.getLong("n"), codec.intent(id, intent)))
                .toList();
        return new PendingDocument<>(id, document.getLong(DocumentFields.VERSION), List.of(), intents);
    }
}
