package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.domain.Position;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Events of several aggregates once more, those of each in order, streamed. What waits in the documents is read FIRST and
 * comes last: an event that moves into history in between is then found at both places and given once.
 */
final class PastEvents<S, E> {

    private static final Document IN_ORDER =
            new Document("aggregateId", 1).append(DocumentFields.EPOCH, 1).append(DocumentFields.SEQUENCE, 1);

    private final AggregateCodec<S, E> codec;
    private final MongoCollection<Document> collection;
    private final MongoCollection<Document> history;

    PastEvents(AggregateType<S, E> type, MongoCollection<Document> collection, MongoCollection<Document> history) {
        this.codec = new AggregateCodec<>(type);
        this.collection = collection;
        this.history = history;
    }

    /** The events of these aggregates that are wanted; {@code selection} says the same to the history collection. */
    Flux<HistoryEntry<S, E>> of(
            Collection<String> ids, Document selection, Predicate<RecordedEvent<E>> wanted, int atMost) {
        return waiting(new Document(DocumentFields.ID, new Document("$in", ids)))
                .filter(entry -> wanted.test(entry.event()))
                .collectList()
                .flatMapMany(waiting -> {
                    Map<String, Position> last = new HashMap<>();
                    return sent(ids, selection, atMost)
                            .doOnNext(entry -> last.put(
                                    entry.event().aggregateId(), entry.event().position()))
                            .concatWith(Flux.fromIterable(waiting).filter(entry -> isNew(entry, last)))
                            .take(atMost);
                });
    }

    /** How many events of these aggregates are wanted, give or take those that move into history meanwhile. */
    Mono<Long> countOf(Collection<String> ids, Document selection, Predicate<RecordedEvent<E>> wanted) {
        Mono<Long> waiting = waiting(new Document(DocumentFields.ID, new Document("$in", ids)))
                .filter(entry -> wanted.test(entry.event()))
                .count();
        return Mono.from(history.countDocuments(of(ids, selection))).zipWith(waiting, Long::sum);
    }

    private static Document of(Collection<String> ids, Document selection) {
        Document filter = new Document("aggregateId", new Document("$in", ids));
        filter.putAll(selection);
        return filter;
    }

    private static boolean isNew(HistoryEntry<?, ?> waiting, Map<String, Position> last) {
        Position sent = last.getOrDefault(waiting.event().aggregateId(), Position.NONE);
        return waiting.event().position().isAfter(sent);
    }

    private Flux<HistoryEntry<S, E>> sent(Collection<String> ids, Document selection, int atMost) {
        return Flux.from(history.find(of(ids, selection)).sort(IN_ORDER).limit(atMost))
                .map(event -> entry(event.getString("aggregateId"), event, event));
    }

    private Flux<HistoryEntry<S, E>> waiting(Document documents) {
        return Flux.from(collection.find(documents).projection(new Document(DocumentFields.OUTBOX, 1)))
                .flatMapIterable(document -> document.getList(DocumentFields.OUTBOX, Document.class).stream()
                        .flatMap(entry -> entry.getList("events", Document.class).stream()
                                .map(event -> entry(document.getString(DocumentFields.ID), event, entry)))
                        .toList());
    }

    private HistoryEntry<S, E> entry(String id, Document event, Document withState) {
        return new HistoryEntry<>(
                codec.recordedEvent(id, event), codec.readState(withState.get(DocumentFields.STATE, Document.class)));
    }
}
