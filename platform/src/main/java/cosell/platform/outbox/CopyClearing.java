package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Clears copies, so that a snapshot at the same position rebuilds them. Of a copy only what is read of it goes: position,
 * intents and held records stay, and the state is set aside for the handler of the next event. Each is one conditional
 * update, so an event that arrives meanwhile is neither lost nor undone. Thread-safe.
 */
public final class CopyClearing {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 16;
    /** Walks through the ids, as clearing itself does. */
    private static final Document HAS_STATE = new Document(DocumentFields.ID, new Document("$gt", Stretch.START))
            .append(DocumentFields.STATE, new Document("$exists", true));

    private static final Retry WHEN_CHANGED_MEANWHILE =
            Retry.max(20).filter(ConcurrentChangeException.class::isInstance);

    private final String name;
    private final MongoCollection<Document> collection;

    CopyClearing(String name, MongoCollection<Document> collection) {
        this.name = name;
        this.collection = collection;
    }

    /** Name of the collection. */
    public String collection() {
        return name;
    }

    /** How many copies have a state. */
    public Mono<Long> count() {
        return Mono.from(collection.countDocuments(HAS_STATE));
    }

    /** Clears the next few copies in the order of their ids. */
    public Mono<Stretch> clear(String after) {
        return Pages.ids(collection, after, PAGE).flatMap(this::clear);
    }

    private Mono<Stretch> clear(List<String> ids) {
        return Flux.fromIterable(ids)
                .flatMap(this::clearOne, AT_ONCE)
                .count()
                .map(cleared -> new Stretch(cleared, 0, Pages.next(ids, PAGE)));
    }

    /** Empty when there is nothing to clear. */
    private Mono<String> clearOne(String id) {
        return Mono.defer(() -> Mono.from(collection
                        .find(new Document(DocumentFields.ID, id))
                        .projection(new Document(DocumentFields.INTENTS, 0))
                        .first()))
                .filter(document -> document.containsKey(DocumentFields.STATE))
                .flatMap(this::setAside)
                .retryWhen(WHEN_CHANGED_MEANWHILE);
    }

    private Mono<String> setAside(Document read) {
        String id = read.getString(DocumentFields.ID);
        long version = read.getLong(DocumentFields.VERSION);
        Document set = new Document(DocumentFields.VERSION, version + 1)
                .append(DocumentFields.DERIVED, new Document())
                .append(DocumentFields.SET_ASIDE, read.get(DocumentFields.STATE));
        Document update = new Document("$set", set).append("$unset", new Document(DocumentFields.STATE, ""));
        return Mono.from(collection.updateOne(
                        new Document(DocumentFields.ID, id).append(DocumentFields.VERSION, version), update))
                .filter(result -> result.getMatchedCount() == 1)
                .switchIfEmpty(Mono.error(() -> new ConcurrentChangeException(name, id)))
                .thenReturn(id);
    }
}
