package cosell.platform.outbox;

import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.events.RecordSender;
import cosell.platform.failure.FailPoint;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Makes the stored aggregates and copies of one service, each with its relay. Writes are acknowledged by a majority and
 * journaled. What it makes has a lifecycle: let Spring manage it as a bean.
 */
public final class Outboxes {

    private final MongoDatabase database;
    private final RecordSender sender;
    private final MeterRegistry meters;
    private final Clock realTime;

    public Outboxes(MongoDatabase database, RecordSender sender, MeterRegistry meters, Clock realTime) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.sender = sender;
        this.meters = meters;
        this.realTime = realTime;
    }

    /** Aggregates of one kind, which this service owns and whose events are not published. */
    public <S, E> Aggregates<S, E> aggregates(AggregateType<S, E> type) {
        return aggregatesWith(type, null);
    }

    /** Aggregates of one kind, which this service owns; copies of them can be rebuilt from snapshots. */
    public <S, E> Aggregates<S, E> aggregates(AggregateType<S, E> type, SnapshotMapping<S> snapshots) {
        return aggregatesWith(type, snapshots);
    }

    private <S, E> Aggregates<S, E> aggregatesWith(AggregateType<S, E> type, @Nullable SnapshotMapping<S> snapshots) {
        MongoCollection<Document> collection = database.getCollection(type.collection());
        MongoCollection<Document> history = database.getCollection(type.collection() + "_history");
        PendingDocuments<Void> documents = new AggregateOutbox<>(type, collection, history);
        Relay<Void> relay = new Relay<>(documents, sender, intent -> Mono.empty(), PostponedIntents.uncounted());
        RelayLoop<Void> loop = new RelayLoop<>(type.collection(), relay, documents, realTime);
        loop.measure(meters);
        return new Aggregates<>(
                new AggregateStore<>(type, collection, loop, realTime),
                new History<>(type, collection, history),
                new Mending<>(type, collection, history, sender),
                new Traces<>(type, collection, history),
                snapshots == null ? null : new Republishing<>(type, snapshots, collection, sender, realTime),
                loop,
                Indexes.ensure(collection, with(Indexes.PENDING, type.indexes()))
                        .then(Indexes.ensure(
                                history, List.of(Indexes.HISTORY_OF_AGGREGATE, Indexes.TRACES_IN_HISTORY))));
    }

    /** The copies of one kind, which another service owns. */
    public <C, I> Copies<C, I> copies(CopyType<C, I> type, IntentExecutor<I> executor) {
        MongoCollection<Document> collection = database.getCollection(type.collection());
        PendingDocuments<I> documents = new CopyIntents<>(type, collection);
        Relay<I> relay = new Relay<>(
                documents,
                sender,
                intent -> FailPoint.around(
                        FailPoint.BEFORE_INTENT, () -> executor.execute(intent), FailPoint.AFTER_INTENT),
                new PostponedIntents(type.collection(), meters));
        RelayLoop<I> loop = new RelayLoop<>(type.collection(), relay, documents, realTime);
        loop.measure(meters);
        return new Copies<>(
                new CopyStore<>(type, collection, loop, realTime),
                new CopyClearing(type.collection(), collection),
                new PendingIntents(type.collection(), collection),
                new CopyTraces<>(type, collection),
                loop,
                Indexes.ensure(collection, with(Indexes.PENDING, type.indexes())));
    }

    private static List<IndexSpec> with(IndexSpec first, List<IndexSpec> others) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), others.stream())
                .toList();
    }
}
