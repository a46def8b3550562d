package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.security.OrganizationScope;
import java.util.Comparator;
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
        return Mono.from(collection.find(new Document(DocumentFields.ID, id)).first())
                .filter(document ->
                        Readers.include(document.getList(DocumentFields.ORGANIZATIONS, String.class, List.of()), scope))
                .flatMapMany(document -> sent(id).collectList().flatMapIterable(sent -> united(id, sent, document)));
    }

    private Flux<HistoryEntry<S, E>> sent(String id) {
        return Flux.from(history.find(new Document("aggregateId", id))).map(event -> entry(id, event, event));
    }

    private List<HistoryEntry<S, E>> united(String id, List<HistoryEntry<S, E>> sent, Document document) {
        Map<?, HistoryEntry<S, E>> byEvent = Stream.concat(sent.stream(), waiting(id, document))
                .collect(Collectors.toMap(entry -> entry.event().eventId(), entry -> entry, (one, same) -> one));
        return byEvent.values().stream()
                .sorted(Comparator.comparing(entry -> entry.event().position()))
                .toList();
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
