package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.failure.FailPoint;
import cosell.platform.observability.MaskedFailure;
import cosell.platform.outbox.PendingDocument.PendingEntry;
import cosell.platform.outbox.PendingDocument.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The outboxes of one kind of aggregate, and the history their events go to. Aggregates hold no intents. */
final class AggregateOutbox<S, E> implements PendingDocuments<Void> {

    private static final Logger LOG = LoggerFactory.getLogger(AggregateOutbox.class);

    private final AggregateType<S, E> type;
    private final AggregateCodec<S, E> codec;
    private final MongoCollection<Document> collection;
    private final MongoCollection<Document> history;
    private final Settling settling;

    AggregateOutbox(AggregateType<S, E> type, MongoCollection<Document> collection, MongoCollection<Document> history) {
        this.type = type;
        this.codec = new AggregateCodec<>(type);
        this.collection = collection;
        this.history = history;
        this.settling = new Settling(collection);
    }

    @Override
    public Flux<PendingDocument<Void>> load(Collection<String> ids) {
        Document projection = new Document(DocumentFields.VERSION, 1)
                .append(DocumentFields.OUTBOX, 1)
                .append(DocumentFields.ORGANIZATIONS, 1);
        return Flux.from(collection
                        .find(new Document(DocumentFields.ID, new Document("$in", ids)))
                        .projection(projection)
                        .batchSize(ids.size()))
                .concatMap(this::readable);
    }

    @Override
    public Mono<Void> settle(List<Settlement<Void>> settlements) {
        FailPoint.AFTER_ACKNOWLEDGEMENT.reached();
        List<Document> events = settlements.stream()
                .flatMap(settlement -> settlement.sent().stream())
                .flatMap(entry -> entry.history().stream())
                .toList();
        return Settling.insertIfAbsent(history, events)
                .doOnSuccess(_ -> FailPoint.AFTER_HISTORY.reached())
                .then(Mono.defer(() -> settling.remove(settlements)));
    }

    @Override
    public Flux<String> claimOverdue(Instant before, Instant now, int limit) {
        return settling.claimOverdue(before, now, limit);
    }

    /** An entry that can't be mapped is a defect that stops its own aggregate only. */
    private Mono<PendingDocument<Void>> readable(Document document) {
        return Mono.fromCallable(() -> pending(document)).onErrorResume(defect -> {
            LOG.error(
                    "The outbox of {}/{} can't be read: {}",
                    type.collection(),
                    document.get(DocumentFields.ID),
                    MaskedFailure.trace(defect));
            return Mono.empty();
        });
    }

    private PendingDocument<Void> pending(Document document) {
        String id = document.getString(DocumentFields.ID);
        List<Document> outbox = document.getList(DocumentFields.OUTBOX, Document.class, List.of());
        List<PendingEntry> entries =
                outbox.stream().map(stored -> entry(id, document, stored)).toList();
        return new PendingDocument<>(id, document.getLong(DocumentFields.VERSION), entries, List.of());
    }

    private PendingEntry entry(String id, Document document, Document stored) {
        OutboxEntry<S, E> entry = codec.entry(id, stored);
        List<OutgoingRecord> records = new ArrayList<>();
        entry.events().forEach(event -> records.addAll(type.recordsOf(event, entry.stateAfter())));
        entry.announcements().forEach(announced -> records.add(type.recordOf(announced, entry.context())));
        return new PendingEntry(entry.version(), records, history(document, stored, entry));
    }

    private List<Document> history(Document document, Document stored, OutboxEntry<S, E> entry) {
        List<Document> events = stored.getList("events", Document.class);
        return IntStream.range(0, events.size())
                .mapToObj(at -> past(document, stored, events.get(at), traces(entry, at)))
                .toList();
    }

    private static Document past(Document document, Document entry, Document event, List<String> traces) {
        Document past = new Document(event)
                .append(DocumentFields.ID, event.get("eventId"))
                .append("aggregateId", document.getString(DocumentFields.ID))
                .append(DocumentFields.ORGANIZATIONS, document.get(DocumentFields.ORGANIZATIONS))
                .append(DocumentFields.VERSION, entry.getLong(DocumentFields.VERSION))
                .append(DocumentFields.STATE, entry.get(DocumentFields.STATE));
        return traces.isEmpty() ? past : past.append(Traces.FIELD, traces);
    }

    private List<String> traces(OutboxEntry<S, E> entry, int event) {
        return type.tracesOf(entry.events().get(event), entry.stateAfter());
    }
}
