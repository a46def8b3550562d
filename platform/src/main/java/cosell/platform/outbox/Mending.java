package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.domain.Position;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.RecordSender;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Sends once more what the owner's topic has had of one kind of aggregate, for readers whose copies need mending: the
 * same events with the same ids and sequences, in order. Only the owner's topic gets them; announcements are never
 * repeated. A failure may leave part of a stretch sent; sending it again changes nothing. Memory holds one stretch's
 * waiting events and a few records on their way. Thread-safe.
 */
public final class Mending<S, E> {

    private static final int EVENTS = 500;
    private static final int AGGREGATES = 32;
    private static final int PAGE = 500;
    private static final int ON_THEIR_WAY = 64;

    private final AggregateType<S, E> type;
    private final MongoCollection<Document> collection;
    private final PastEvents<S, E> events;
    private final RecordSender sender;

    Mending(
            AggregateType<S, E> type,
            MongoCollection<Document> collection,
            MongoCollection<Document> history,
            RecordSender sender) {
        this.type = type;
        this.collection = collection;
        this.events = new PastEvents<>(type, collection, history);
        this.sender = sender;
    }

    /** Name of the collection. */
    public String collection() {
        return type.collection();
    }

    /** Position of the aggregate's last event; empty when there is no such aggregate. */
    public Mono<Position> last(String id) {
        return Mono.from(collection
                        .find(new Document(DocumentFields.ID, id))
                        .projection(new Document(DocumentFields.EPOCH, 1).append(DocumentFields.SEQUENCE, 1))
                        .first())
                .map(document -> new Position(
                        document.getInteger(DocumentFields.EPOCH), document.getLong(DocumentFields.SEQUENCE)));
    }

    /** Sends the next few events of one aggregate from a sequence on; the cursor is the last sequence sent. */
    public Mono<Stretch> resendOf(String id, long from, String cursor) {
        long next = cursor.equals(Stretch.START) ? from : Long.parseLong(cursor) + 1;
        return events.of(List.of(id), from(next), event -> event.position().sequence() >= next, EVENTS)
                .flatMapSequential(this::send, ON_THEIR_WAY)
                .collectList()
                .map(sent -> new Stretch(sent.size(), 0, sent.size() < EVENTS ? null : sequence(sent.getLast())));
    }

    /** Sends what happened since a moment to the next few aggregates; the cursor is the last of their ids. */
    public Mono<Stretch> resendSince(Instant since, String cursor) {
        return Pages.ids(collection, cursor, AGGREGATES)
                .flatMap(ids -> events.of(
                                ids, since(since), event -> !event.occurredAt().isBefore(since), Integer.MAX_VALUE)
                        .flatMapSequential(this::send, ON_THEIR_WAY)
                        .count()
                        .map(sent -> new Stretch(sent, 0, Pages.next(ids, AGGREGATES))));
    }

    /** How many events {@link #resendOf} sends. */
    public Mono<Long> countOf(String id, long from) {
        return events.countOf(List.of(id), from(from), event -> event.position().sequence() >= from);
    }

    /** How many events {@link #resendSince} sends. */
    public Mono<Long> countSince(Instant since) {
        return Pages.all(collection, PAGE)
                .concatMap(ids -> events.countOf(
                        ids, since(since), event -> !event.occurredAt().isBefore(since)))
                .reduce(0L, Long::sum);
    }

    private Mono<HistoryEntry<S, E>> send(HistoryEntry<S, E> entry) {
        OutgoingRecord record =
                type.recordsOf(entry.event(), entry.stateAfter()).getFirst();
        return sender.send(record).thenReturn(entry);
    }

    private static @Nullable String sequence(HistoryEntry<?, ?> entry) {
        return Long.toString(entry.event().position().sequence());
    }

    private static Document from(long sequence) {
        return new Document(DocumentFields.SEQUENCE, new Document("$gte", sequence));
    }

    private static Document since(Instant moment) {
        return new Document("occurredAt", new Document("$gte", Date.from(moment)));
    }
}
