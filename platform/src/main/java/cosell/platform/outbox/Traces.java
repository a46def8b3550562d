package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the aggregates of one kind in which somebody's address occurs: in the state, in events that wait or in history.
 * Across organizations, so for background work only. What waits is looked at first: an event that moves into history
 * meanwhile is then found there. Thread-safe.
 */
public final class Traces<S, E> {

    /** The derived field that holds the addresses in the state; history entries hold theirs under the same name. */
    public static final String FIELD = "traces";

    /** Where a search begins. */
    public static final String START = "";

    private static final String AFTER_WAITING = " ";
    private static final String IN_STATE = DocumentFields.DERIVED + "." + FIELD;
    private static final String AGGREGATE = "aggregateId";
    private static final int ENTRIES = 500;

    private final AggregateType<S, E> type;
    private final AggregateCodec<S, E> codec;
    private final MongoCollection<Document> collection;
    private final MongoCollection<Document> history;

    Traces(AggregateType<S, E> type, MongoCollection<Document> collection, MongoCollection<Document> history) {
        this.type = type;
        this.codec = new AggregateCodec<>(type);
        this.collection = collection;
        this.history = history;
    }

    /**
     * Some of the aggregates.
     *
     * @param next where to go on; null at the end
     */
    public record Found(List<String> ids, @Nullable String next) {
        public Found {
            ids = List.copyOf(ids);
        }
    }

    /** The next few. One that is found by what waits is found again when its history tells of it, too. */
    public Mono<Found> next(String address, String cursor, int limit) {
        return cursor.equals(START)
                ? waiting(address).collectList().map(ids -> new Found(ids, AFTER_WAITING))
                : Mono.zip(
                        inState(address, cursor, limit),
                        inHistory(address, cursor),
                        (states, entries) ->
                                merged(states, states.size() == limit, entries, entries.size() == ENTRIES));
    }

    /** Takes somebody out of the events of an aggregate, when they have left its outbox. */
    public HistoryRedaction<S, E> redaction() {
        return new HistoryRedaction<>(type, codec, collection, history);
    }

    private Flux<String> waiting(String address) {
        return Flux.from(collection
                        .find(new Document(DocumentFields.PENDING, new Document("$gt", Date.from(Instant.EPOCH))))
                        .projection(new Document(DocumentFields.OUTBOX, 1).append(IN_STATE, 1)))
                .filter(document -> !occursInState(address, document) && occursInOutbox(address, document))
                .map(document -> document.getString(DocumentFields.ID));
    }

    private static boolean occursInState(String address, Document document) {
        return document.get(DocumentFields.DERIVED, new Document())
                .getList(FIELD, String.class, List.of())
                .contains(address);
    }

    private boolean occursInOutbox(String address, Document document) {
        String id = document.getString(DocumentFields.ID);
        return document.getList(DocumentFields.OUTBOX, Document.class, List.of()).stream()
                .map(entry -> codec.entry(id, entry))
                .anyMatch(entry -> entry.events().stream()
                        .anyMatch(event ->
                                type.tracesOf(event, entry.stateAfter()).contains(address)));
    }

    private Mono<List<String>> inState(String address, String after, int limit) {
        return Flux.from(collection
                        .find(new Document(IN_STATE, address).append(DocumentFields.ID, new Document("$gt", after)))
                        .projection(new Document(DocumentFields.ID, 1))
                        .sort(new Document(DocumentFields.ID, 1))
                        .limit(limit))
                .map(document -> document.getString(DocumentFields.ID))
                .collectList();
    }

    private Mono<List<String>> inHistory(String address, String after) {
        return Flux.from(history.find(new Document(FIELD, address).append(AGGREGATE, new Document("$gt", after)))
                        .projection(new Document(AGGREGATE, 1))
                        .sort(new Document(AGGREGATE, 1))
                        .limit(ENTRIES))
                .map(document -> document.getString(AGGREGATE))
                .collectList();
    }

    /** Goes no further than the shorter of two lists that were cut off. */
    private static Found merged(List<String> states, boolean more, List<String> entries, boolean moreEntries) {
        TreeSet<String> ids =
                Stream.of(states, entries).flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
        String end = Stream.concat(
                        more ? Stream.of(states.getLast()) : Stream.empty(),
                        moreEntries ? Stream.of(entries.getLast()) : Stream.empty())
                .min(String::compareTo)
                .orElse(null);
        return new Found(List.copyOf(end == null ? ids : ids.headSet(end, true)), end);
    }
}
