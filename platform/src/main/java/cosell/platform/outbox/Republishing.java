package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Ids;
import cosell.platform.domain.Origin;
import cosell.platform.domain.Position;
import cosell.platform.events.RecordSender;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Repeats the state of every aggregate of one kind on the owner's topic, each at its current position. One with something
 * in its outbox comes once that is acknowledged, so that a snapshot never overtakes an event it contains. Thread-safe.
 */
public final class Republishing<S, E> {

    private static final int AGGREGATES = 64;
    private static final int ON_THEIR_WAY = 64;
    private static final Patience HALF_A_MINUTE = new Patience(300, Duration.ofMillis(100));

    private final AggregateType<S, E> type;
    private final AggregateCodec<S, E> codec;
    private final SnapshotMapping<S> snapshots;
    private final MongoCollection<Document> collection;
    private final RecordSender sender;
    private final Clock realTime;
    private final Scheduler timer;
    private final Patience patience;

    /** How often to look at what is not empty, and how long to wait in between. */
    record Patience(int looks, Duration pause) {}

    Republishing(
            AggregateType<S, E> type,
            SnapshotMapping<S> snapshots,
            MongoCollection<Document> collection,
            RecordSender sender,
            Clock realTime) {
        this(type, snapshots, collection, sender, realTime, Schedulers.parallel(), HALF_A_MINUTE);
    }

    Republishing(
            AggregateType<S, E> type,
            SnapshotMapping<S> snapshots,
            MongoCollection<Document> collection,
            RecordSender sender,
            Clock realTime,
            Scheduler timer,
            Patience patience) {
        this.type = type;
        this.codec = new AggregateCodec<>(type);
        this.snapshots = snapshots;
        this.collection = collection;
        this.sender = sender;
        this.realTime = realTime;
        this.timer = timer;
        this.patience = patience;
    }

    /** Name of the collection. */
    public String collection() {
        return type.collection();
    }

    /** How many aggregates there are. */
    public Mono<Long> count() {
        return Mono.from(collection.countDocuments());
    }

    /**
     * Sends snapshots of the next few aggregates; the cursor is the last of their ids. One whose outbox is not empty at
     * any look for half a minute is skipped.
     */
    public Mono<Stretch> republish(String cursor) {
        return Pages.ids(collection, cursor, AGGREGATES)
                .flatMap(ids -> republish(new HashSet<>(ids), 0)
                        .map(left -> new Stretch(ids.size() - left, left, Pages.next(ids, AGGREGATES))));
    }

    /** How many could not be sent. */
    private Mono<Long> republish(Set<String> ids, int looks) {
        if (ids.isEmpty() || looks == patience.looks()) {
            return Mono.just((long) ids.size());
        }
        return settled(ids)
                .flatMapSequential(this::send, ON_THEIR_WAY)
                .doOnNext(ids::remove)
                .then(Mono.defer(() -> ids.isEmpty() ? Mono.just(0L) : Mono.delay(patience.pause(), timer)))
                .flatMap(_ -> republish(ids, looks + 1));
    }

    private Flux<Document> settled(Set<String> ids) {
        Document withoutOutbox = new Document(DocumentFields.ID, new Document("$in", List.copyOf(ids)))
                .append(DocumentFields.OUTBOX + ".0", new Document("$exists", false));
        return Flux.from(collection.find(withoutOutbox));
    }

    private Mono<String> send(Document document) {
        String id = document.getString(DocumentFields.ID);
        if (document.getLong(DocumentFields.SEQUENCE) == 0) {
            // What has told nothing yet has no copies, and a snapshot would make one.
            return Mono.just(id);
        }
        S state = codec.readState(document.get(DocumentFields.STATE, Document.class));
        return sender.send(snapshots.recordOf(repeated(id, document), state)).thenReturn(id);
    }

    private RecordedEvent<Snapshot> repeated(String id, Document document) {
        Position position =
                new Position(document.getInteger(DocumentFields.EPOCH), document.getLong(DocumentFields.SEQUENCE));
        return new RecordedEvent<>(
                Ids.derived(type.collection(), id, position.toString(), "snapshot"),
                id,
                position,
                realTime.instant(),
                Actor.system("republish"),
                Origin.USER,
                null,
                new Snapshot());
    }
}
