package cosell.platform.outbox;

import static cosell.platform.outbox.DocumentFields.COMMANDS;
import static cosell.platform.outbox.DocumentFields.CREATED_BY;
import static cosell.platform.outbox.DocumentFields.DERIVED;
import static cosell.platform.outbox.DocumentFields.EPOCH;
import static cosell.platform.outbox.DocumentFields.ID;
import static cosell.platform.outbox.DocumentFields.MARKS;
import static cosell.platform.outbox.DocumentFields.ORGANIZATIONS;
import static cosell.platform.outbox.DocumentFields.OUTBOX;
import static cosell.platform.outbox.DocumentFields.PENDING;
import static cosell.platform.outbox.DocumentFields.REVISION;
import static cosell.platform.outbox.DocumentFields.SEQUENCE;
import static cosell.platform.outbox.DocumentFields.STATE;
import static cosell.platform.outbox.DocumentFields.VERSION;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.domain.Position;
import cosell.platform.failure.FailPoint;
import cosell.platform.security.OrganizationScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The stored aggregates of one kind. A write is one conditional update of one document on {@code _id} and
 * {@code version}; it stores the new state and appends the write's events to the outbox of the same document, so
 * neither can exist without the other, on a stand-alone server, a replica set or a sharded cluster alike.
 *
 * <p>Thread-safe. Every stored write that tells the outside something wakes the relay; a wake-up that is lost is made up
 * for by the sweeper.
 *
 * @param <S> the state's type
 * @param <E> the events' type
 */
public final class AggregateStore<S, E> implements CommandStore<S, E> {

    /** Size over which an outbox entry is refused, so that each record fits into a Kafka message of 1 MiB. */
    public static final int MAX_RECORD_BYTES = 900 * 1024;

    /** Size of the waiting outbox over which further writes to that aggregate are refused. */
    public static final int MAX_OUTBOX_BYTES = 8 * 1024 * 1024;

    private static final int TEXTS_AT_ONCE = 5_000;

    private final AggregateType<S, E> type;
    private final AggregateCodec<S, E> codec;
    private final MongoCollection<Document> collection;
    private final RelayWakeUp relay;
    private final CommandLog commandLog;
    private final Clock realTime;
    private final DryWrites<S, E> dryWrites;

    public AggregateStore(
            AggregateType<S, E> type, MongoCollection<Document> collection, RelayWakeUp relay, Clock realTime) {
        this.type = type;
        this.codec = new AggregateCodec<>(type);
        this.collection = collection;
        this.relay = relay;
        this.commandLog = new CommandLog(realTime);
        this.realTime = realTime;
        this.dryWrites = new DryWrites<>(type, collection);
    }

    @Override
    public Mono<Stored<S>> find(OrganizationScope scope, String id) {
        return document(id).map(codec::stored).filter(stored -> Readers.include(stored.organizations(), scope));
    }

    /** The aggregates a query of one organization selects, in its order. */
    public Flux<Stored<S>> list(ScopedQuery query) {
        return Flux.from(collection
                        .find(query.toFilter())
                        .projection(new Document(OUTBOX, 0))
                        .sort(query.toSort())
                        .limit(query.limit())
                        .maxTime(query.timeLimit().toMillis(), TimeUnit.MILLISECONDS))
                .map(codec::stored);
    }

    /**
     * One derived text of each aggregate that a query selects and that has it, without the aggregates themselves: an
     * index that holds the query's fields and then the text answers alone.
     */
    public Flux<String> texts(ScopedQuery query, String derivedField) {
        return Flux.from(collection
                        .find(query.toFilter())
                        .projection(new Document(DERIVED + "." + derivedField, 1).append(ID, 0))
                        .sort(query.toSort())
                        .limit(query.limit())
                        .batchSize(TEXTS_AT_ONCE)
                        .maxTime(query.timeLimit().toMillis(), TimeUnit.MILLISECONDS))
                .mapNotNull(found -> found.getEmbedded(List.of(DERIVED, derivedField), String.class));
    }

    /** How many a query selects, counting no further than {@code atMost}. */
    public Mono<Long> count(ScopedQuery query, int atMost) {
        return Flux.from(collection
                        .find(query.toFilter())
                        .projection(new Document(ID, 1))
                        .limit(atMost)
                        .maxTime(query.timeLimit().toMillis(), TimeUnit.MILLISECONDS))
                .count();
    }

    /** Ids of the aggregates whose due time has come, the longest due first. For background work only. */
    public Flux<String> due(String derivedField, Instant now, int limit) {
        String field = DERIVED + "." + derivedField;
        return Flux.from(collection
                        .find(new Document(field, new Document("$lte", Date.from(now))))
                        .projection(new Document(ID, 1))
                        .sort(new Document(field, 1))
                        .limit(limit))
                .map(document -> document.getString(ID));
    }

    /** The id of the aggregate that holds a unique derived key. For background work and checks only. */
    public Mono<String> holderOf(String derivedField, String key) {
        return Mono.from(collection
                        .find(new Document(DERIVED + "." + derivedField, key))
                        .projection(new Document(ID, 1))
                        .first())
                .map(document -> document.getString(ID));
    }

    @Override
    public Mono<Stored<S>> insert(String id, AggregateWrite<S, E> write, CommandContext command) {
        return Mono.defer(() -> {
            Document entry = firstEntry(id, write, command);
            WrittenCommand createdBy = commandLog.entry(command, 1);
            Document document = newDocument(id, write, command, createdBy, entry);
            FailPoint.BEFORE_WRITE.reached();
            return Mono.from(collection.insertOne(document))
                    .onErrorResume(AggregateStore::isDuplicate, taken -> explainDuplicate(id))
                    .doOnSuccess(written -> wake(id, write))
                    .then(Mono.fromSupplier(() -> inserted(write, command, createdBy, document)));
        });
    }

    @Override
    public Mono<Stored<S>> update(Stored<S> read, AggregateWrite<S, E> write, CommandContext command) {
        return Mono.defer(() -> {
            Document entry = nextEntry(read, write, command);
            FailPoint.BEFORE_WRITE.reached();
            Document set = changedFields(read, write, command, entry);
            Document update = new Document("$set", set);
            if (!write.isSilent()) {
                set.append(PENDING, Date.from(realTime.instant()));
                update.append("$push", new Document(OUTBOX, entry));
            }
            return Mono.from(collection.updateOne(new Document(ID, read.id()).append(VERSION, read.version()), update))
                    .onErrorMap(AggregateStore::isDuplicate, taken -> new UniqueKeyTakenException(type.collection()))
                    .filter(result -> result.getMatchedCount() == 1)
                    .switchIfEmpty(Mono.error(() -> new ConcurrentChangeException(type.collection(), read.id())))
                    .doOnSuccess(written -> wake(read.id(), write))
                    .then(Mono.fromSupplier(() -> after(read, write, set)));
        });
    }

    @Override
    public Mono<Stored<S>> tryInsert(String id, AggregateWrite<S, E> write, CommandContext command) {
        return Mono.fromSupplier(() -> firstEntry(id, write, command))
                .then(Mono.defer(() -> dryWrites.insert(id, write.newState(), command)));
    }

    @Override
    public Mono<Stored<S>> tryUpdate(Stored<S> read, AggregateWrite<S, E> write, CommandContext command) {
        return Mono.fromSupplier(() -> nextEntry(read, write, command))
                .then(Mono.defer(() -> dryWrites.update(read, write.newState())));
    }

    /** What tells the outside nothing leaves nothing to be relayed. */
    private void wake(String id, AggregateWrite<S, E> write) {
        FailPoint.AFTER_WRITE.reached();
        if (!write.isSilent()) {
            relay.wake(id);
        }
    }

    private Mono<Document> document(String id) {
        return Mono.from(collection.find(new Document(ID, id)).first());
    }

    private Document newDocument(
            String id, AggregateWrite<S, E> write, CommandContext command, WrittenCommand createdBy, Document entry) {
        Document document = new Document(ID, id)
                .append(VERSION, 1L)
                .append(REVISION, 1L)
                .append(EPOCH, entry.getInteger(EPOCH))
                .append(SEQUENCE, entry.getLong(SEQUENCE))
                .append(ORGANIZATIONS, type.organizationsOf(write.newState()))
                .append(STATE, entry.get(STATE))
                .append(DERIVED, new Document(type.derivedFields(write.newState())))
                .append(OUTBOX, write.isSilent() ? List.of() : List.of(entry))
                .append(COMMANDS, List.of())
                .append(CREATED_BY, codec.command(createdBy))
                .append(MARKS, new Document());
        if (!write.isSilent()) {
            document.put(PENDING, Date.from(realTime.instant()));
        }
        IntentMark intent = command.intent();
        if (intent != null) {
            document.put(MARKS, new Document(intent.source(), codec.mark(intent)));
        }
        return document;
    }

    private Document changedFields(Stored<S> read, AggregateWrite<S, E> write, CommandContext command, Document entry) {
        boolean seen = write.events().stream().anyMatch(type::movesRevision);
        long revision = seen ? read.revision() + 1 : read.revision();
        Document set = new Document(VERSION, read.version() + 1)
                .append(REVISION, revision)
                .append(SEQUENCE, entry.getLong(SEQUENCE))
                .append(ORGANIZATIONS, type.organizationsOf(write.newState()))
                .append(STATE, entry.get(STATE))
                .append(DERIVED, new Document(type.derivedFields(write.newState())))
                .append(
                        COMMANDS,
                        commandLog.with(read.commands(), command, revision).stream()
                                .map(codec::command)
                                .toList());
        IntentMark intent = command.intent();
        if (intent != null) {
            set.append(MARKS + "." + intent.source(), codec.mark(intent));
        }
        return set;
    }

    private Stored<S> inserted(
            AggregateWrite<S, E> write, CommandContext command, WrittenCommand createdBy, Document document) {
        IntentMark intent = command.intent();
        return new Stored<>(
                document.getString(ID),
                document.getLong(VERSION),
                document.getLong(REVISION),
                new Position(document.getInteger(EPOCH), document.getLong(SEQUENCE)),
                document.getList(ORGANIZATIONS, String.class),
                write.newState(),
                List.of(),
                createdBy,
                intent == null ? Map.of() : Map.of(intent.source(), intent),
                write.isSilent()
                        ? 0
                        : document.getList(OUTBOX, Document.class).getFirst().getInteger("bytes"));
    }

    private Stored<S> after(Stored<S> read, AggregateWrite<S, E> write, Document set) {
        return new Stored<>(
                read.id(),
                read.version() + 1,
                set.getLong(REVISION),
                new Position(read.position().epoch(), set.getLong(SEQUENCE)),
                type.organizationsOf(write.newState()),
                write.newState(),
                read.commands(),
                read.createdBy(),
                read.marks(),
                read.waitingBytes());
    }

    private Document firstEntry(String id, AggregateWrite<S, E> write, CommandContext command) {
        return sized(id, codec.entry(id, 1, Position.NONE, write, command));
    }

    private Document nextEntry(Stored<S> read, AggregateWrite<S, E> write, CommandContext command) {
        if (read.waitingBytes() > MAX_OUTBOX_BYTES) {
            throw new OutboxFullException(type.collection(), read.id());
        }
        return sized(read.id(), codec.entry(read.id(), read.version() + 1, read.position(), write, command));
    }

    private Document sized(String id, Document entry) {
        int bytes = entry.getInteger("bytes");
        if (bytes > MAX_RECORD_BYTES) {
            throw new RecordTooLargeException(type.collection(), id, bytes);
        }
        return entry;
    }

    private <T> Mono<T> explainDuplicate(String id) {
        return Mono.from(collection.find(new Document(ID, id)).first())
                .<T>flatMap(existing -> Mono.error(new ConcurrentChangeException(type.collection(), id)))
                .switchIfEmpty(Mono.error(() -> new UniqueKeyTakenException(type.collection())));
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
