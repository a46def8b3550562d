package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.security.OrganizationScope;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every event of an aggregate, oldest first: those that were sent from the history collection, those that still wait
 * from the document. The document is read FIRST: an event that moves in between is then found at both places and
 * counted once; the other way round it could be found at none. Thread-safe.
 */
public final class History<S, E> {

    private static final Comparator<HistoryEntry<?, ?>> IN_ORDER =
            Comparator.comparing(entry -> entry.event().position());

    /** The store's word for no limit. */
    private static final int ALL = 0;

    private final AggregateCodec<S, E> codec;
    private final MongoCollection<Document> collection;
    private final MongoCollection<Document> history;

    History(AggregateType<S, E> type, MongoCollection<Document> collection, MongoCollection<Document> history) {
        this.codec = new AggregateCodec<>(type);
        this.collection = collection;
        this.history = history;
    }

    /** Empty when the scope may read no aggregate with this id. */
    public Flux<HistoryEntry<S, E>> of(OrganizationScope scope, String id) {
        return readable(scope, id)
                .flatMapMany(document -> sent(id, new Document(), ALL)
                        .collectList()
                        .flatMapIterable(sent -> united(sent, waiting(id, document))));
    }

    /** The same, but only the events of this sequence and behind, and no more than so many of them. */
    public Flux<HistoryEntry<S, E>> from(OrganizationScope scope, String id, long sequence, int atMost) {
        Document selection = new Document(DocumentFields.SEQUENCE, new Document("$gte", sequence));
        return readable(scope, id)
                .flatMapMany(document -> sent(id, selection, atMost)
                        .collectList()
                        .flatMapIterable(sent -> united(
                                sent,
                                waiting(id, document)
                                        .filter(entry ->
                                                entry.event().position().sequence() >= sequence))))
                .take(atMost);
    }

    /** The last event no later than a moment: the aggregate as it was then is the state after it. */
    public Mono<HistoryEntry<S, E>> lastUntil(OrganizationScope scope, String id, Instant moment) {
        return readable(scope, id)
                .flatMap(document -> Mono.justOrEmpty(waiting(id, document)
                                .filter(entry -> !entry.event().occurredAt().isAfter(moment))
                                .max(IN_ORDER))
                        .switchIfEmpty(Mono.defer(() -> lastSentUntil(id, moment))));
    }

    private Mono<Document> readable(OrganizationScope scope, String id) {
        return Mono.from(collection.find(new Document(DocumentFields.ID, id)).first())
                .filter(document -> Readers.include(
                        document.getList(DocumentFields.ORGANIZATIONS, String.class, List.of()), scope));
    }

    private Flux<HistoryEntry<S, E>> sent(String id, Document selection, int atMost) {
        Document filter = new Document("aggregateId", id);
        filter.putAll(selection);
        return Flux.from(history.find(filter).sort(sort(1)).limit(atMost)).map(event -> entry(id, event, event));
    }

    private Mono<HistoryEntry<S, E>> lastSentUntil(String id, Instant moment) {
        Document filter = new Document("aggregateId", id).append("occurredAt", new Document("$lte", Date.from(moment)));
        return Mono.from(history.find(filter).sort(sort(-1)).limit(1)).map(event -> entry(id, event, event));
    }

    private static Document sort(int direction) {
        return new Document(DocumentFields.EPOCH, direction).append(DocumentFields.SEQUENCE, direction);
    }

    private List<HistoryEntry<S, E>> united(List<HistoryEntry<S, E>> sent, Stream<HistoryEntry<S, E>> waiting) {
        Map<?, HistoryEntry<S, E>> byEvent = Stream.concat(sent.stream(), waiting)
                .collect(Collectors.toMap(entry -> entry.event().eventId(), entry -> entry, (one, same) -> one));
        return byEvent.values().stream().sorted(IN_ORDER).toList();
    }

    private Stream<HistoryEntry<S, E>> waiting(String id, Document document) {
        return document.getList(DocumentFields.OUTBOX, Document.class, List.of()).stream()
                .flatMap(entry ->
                        entry.getList("events", Document.class).stream().map(event -> entry(id, event, entry)));
    }

    private HistoryEntry<S, E> entry(String id, Document event, Document withState) {
        return new HistoryEntry<>(
                codec.recordedEvent(id, event), codec.readState(withState.get(DocumentFields.STATE, Document.class)));
    }
}
