package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Position;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes somebody out of an aggregate's history. Entries are changed in their place and never removed, so a relay that
 * brings one late, once more, changes nothing. Doing it twice is doing it once. Thread-safe.
 */
public final class HistoryRedaction<S, E> {

    private final AggregateType<S, E> type;
    private final AggregateCodec<S, E> codec;
    private final MongoCollection<Document> collection;
    private final MongoCollection<Document> history;

    HistoryRedaction(
            AggregateType<S, E> type,
            AggregateCodec<S, E> codec,
            MongoCollection<Document> collection,
            MongoCollection<Document> history) {
        this.type = type;
        this.codec = codec;
        this.collection = collection;
        this.history = history;
    }

    /** What stays of the parts of an entry. */
    public interface Mask<S, E> {
        S state(S state);

        E event(E event);

        Actor actor(Actor actor);
    }

    /**
     * How many entries up to a position were changed. Fails with {@link NotYetSentException} while an event up to there
     * waits in the outbox: it would bring into history what was just taken out.
     */
    public Mono<Long> redact(String id, Position upTo, Mask<S, E> mask) {
        return Mono.from(collection
                        .find(new Document(DocumentFields.ID, id))
                        .projection(new Document(DocumentFields.OUTBOX, 1))
                        .first())
                .flatMap(document -> waits(document, upTo)
                        ? Mono.error(new NotYetSentException(type.collection(), id))
                        : redactSent(id, upTo, mask));
    }

    private Mono<Long> redactSent(String id, Position upTo, Mask<S, E> mask) {
        return Flux.from(history.find(new Document("aggregateId", id)))
                .filter(entry -> !position(entry).isAfter(upTo))
                .concatMap(entry -> redactOne(id, entry, mask))
                .reduce(0L, Long::sum);
    }

    private Mono<Long> redactOne(String id, Document entry, Mask<S, E> mask) {
        RecordedEvent<E> event = codec.recordedEvent(id, entry);
        S state = codec.readState(entry.get(DocumentFields.STATE, Document.class));
        S newState = mask.state(state);
        RecordedEvent<E> newEvent = event.with(mask.event(event.event()), mask.actor(event.actor()));
        if (newState.equals(state) && newEvent.equals(event)) {
            return Mono.just(0L);
        }
        Document set = codec.told(newEvent)
                .append(DocumentFields.STATE, codec.state(newState))
                .append(Traces.FIELD, type.tracesOf(newEvent, newState));
        return Mono.from(history.updateOne(
                        new Document(DocumentFields.ID, entry.get(DocumentFields.ID)), new Document("$set", set)))
                .thenReturn(1L);
    }

    private static boolean waits(Document document, Position upTo) {
        return document.getList(DocumentFields.OUTBOX, Document.class, List.of()).stream()
                .flatMap(entry -> entry.getList("events", Document.class).stream())
                .anyMatch(event -> !position(event).isAfter(upTo));
    }

    private static Position position(Document event) {
        return new Position(event.getInteger(DocumentFields.EPOCH), event.getLong(DocumentFields.SEQUENCE));
    }
}
