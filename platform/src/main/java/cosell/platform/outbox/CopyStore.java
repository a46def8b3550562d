package cosell.platform.outbox;

import static cosell.platform.outbox.DocumentFields.DERIVED;
import static cosell.platform.outbox.DocumentFields.EPOCH;
import static cosell.platform.outbox.DocumentFields.ID;
import static cosell.platform.outbox.DocumentFields.INTENTS;
import static cosell.platform.outbox.DocumentFields.PENDING;
import static cosell.platform.outbox.DocumentFields.SEQUENCE;
import static cosell.platform.outbox.DocumentFields.SET_ASIDE;
import static cosell.platform.outbox.DocumentFields.STATE;
import static cosell.platform.outbox.DocumentFields.VERSION;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.domain.Position;
import cosell.platform.failure.FailPoint;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Copies of another service's aggregates, one document each. An event's effect on the copy, the position it moves to and
 * the intents it causes are one conditional update. Thread-safe.
 *
 * @param <C> what is kept of the source
 * @param <I> what its events cause elsewhere
 */
public final class CopyStore<C, I> {

    private final CopyType<C, I> type;
    private final CopyCodec<C, I> codec;
    private final MongoCollection<Document> collection;
    private final RelayWakeUp relay;
    private final Clock realTime;

    public CopyStore(CopyType<C, I> type, MongoCollection<Document> collection, RelayWakeUp relay, Clock realTime) {
        this.type = type;
        this.codec = new CopyCodec<>(type);
        this.collection = collection;
        this.relay = relay;
        this.realTime = realTime;
    }

    /** Empty when nothing of this source has arrived yet; one that was cleared for a rebuild has no state. */
    public Mono<Copy<C>> find(String id) {
        return Mono.from(collection
                        .find(new Document(ID, id))
                        .projection(new Document(INTENTS, 0))
                        .first())
                .map(codec::copy);
    }

    /** Those of these sources of which something has arrived, cleared ones too, in no order. */
    public Flux<Copy<C>> findAll(Collection<String> ids) {
        return Flux.from(collection
                        .find(new Document(ID, new Document("$in", List.copyOf(ids))))
                        .projection(new Document(INTENTS, 0)))
                .map(codec::copy);
    }

    /** The copies whose derived field has a value; none that was cleared. */
    public Flux<Copy<C>> findBy(String derivedField, Object value) {
        return Flux.from(collection
                        .find(new Document(DERIVED + "." + derivedField, value))
                        .projection(new Document(INTENTS, 0)))
                .map(codec::copy);
    }

    /** Every copy, cleared ones too, for small collections such as the directory. */
    public Flux<Copy<C>> all() {
        return Flux.from(collection.find().projection(new Document(INTENTS, 0))).map(codec::copy);
    }

    /**
     * Stores the effect of an event on the copy that was read; {@code read} is null when there was none. Fails with
     * {@link ConcurrentChangeException} when the copy was changed since; nothing is written then.
     */
    public Mono<Void> apply(
            @org.jspecify.annotations.Nullable Copy<C> read, SourceEvent<?> event, CopyChange<C, I> change) {
        Mono<Void> stored = read == null ? insert(event, change) : update(read, event, change);
        Mono<Void> written = stored.doOnSuccess(_ -> FailPoint.AFTER_COPY.reached());
        return change.intents().isEmpty() ? written : written.doOnSuccess(done -> relay.wake(event.aggregateId()));
    }

    /**
     * Moves the copy that was read past an event without an effect: its state stays as it is, or missing. Fails as
     * {@link #apply} does.
     */
    public Mono<Void> skip(@org.jspecify.annotations.Nullable Copy<C> read, String id, Position to) {
        Document moved = new Document(EPOCH, to.epoch()).append(SEQUENCE, to.sequence());
        return read == null ? insert(id, List.of(), moved) : update(read, new Document("$set", moved));
    }

    private Mono<Void> insert(SourceEvent<?> event, CopyChange<C, I> change) {
        return insert(event.aggregateId(), intents(event, change, 0), stateFields(event.position(), change));
    }

    private Mono<Void> insert(String id, List<Document> intents, Document fields) {
        Document document = new Document(ID, id).append(VERSION, 1L).append(INTENTS, intents);
        document.putAll(fields);
        return Mono.from(collection.insertOne(document))
                .then()
                .onErrorMap(CopyStore::isDuplicate, exists -> changedMeanwhile(id));
    }

    private Mono<Void> update(Copy<C> read, SourceEvent<?> event, CopyChange<C, I> change) {
        Document update = new Document("$set", stateFields(event.position(), change));
        if (read.state() == null) {
            update.append("$unset", new Document(SET_ASIDE, ""));
        }
        if (!change.intents().isEmpty()) {
            update.append(
                    "$push", new Document(INTENTS, new Document("$each", intents(event, change, read.version()))));
        }
        return update(read, update);
    }

    private Mono<Void> update(Copy<C> read, Document update) {
        update.get("$set", Document.class).append(VERSION, read.version() + 1);
        return Mono.from(collection.updateOne(new Document(ID, read.id()).append(VERSION, read.version()), update))
                .filter(result -> result.getMatchedCount() == 1)
                .switchIfEmpty(Mono.error(() -> changedMeanwhile(read.id())))
                .then();
    }

    private Document stateFields(Position position, CopyChange<C, I> change) {
        Document fields = new Document(EPOCH, position.epoch())
                .append(SEQUENCE, position.sequence())
                .append(STATE, codec.state(change.state()))
                .append(DERIVED, new Document(type.derivedFields().apply(change.state())));
        if (!change.intents().isEmpty()) {
            fields.append(PENDING, Date.from(realTime.instant()));
        }
        return fields;
    }

    /** Numbers are unique and rise within the document: its version in the upper part, the place in the lower one. */
    private List<Document> intents(SourceEvent<?> event, CopyChange<C, I> change, long version) {
        List<Document> documents = new ArrayList<>();
        for (int number = 0; number < change.intents().size(); number++) {
            documents.add(codec.intent(
                    version * CopyCodec.INTENTS_PER_EVENT + number,
                    event,
                    number,
                    change.intents().get(number)));
        }
        return documents;
    }

    private ConcurrentChangeException changedMeanwhile(String id) {
        return new ConcurrentChangeException(type.collection(), id);
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
