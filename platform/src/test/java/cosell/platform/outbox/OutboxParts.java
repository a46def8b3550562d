package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.events.RecordSender;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** The parts that {@link Outboxes} puts together, one by one and without the loop that drives them. */
public final class OutboxParts {

    private final MongoDatabase database;
    private final RecordSender sender;
    private final RelayWakeUp wakeUp;
    private final Clock realTime;
    private final Scheduler timer;

    public OutboxParts(
            MongoDatabase database, RecordSender sender, RelayWakeUp wakeUp, Clock realTime, Scheduler timer) {
        this.database = database;
        this.sender = sender;
        this.wakeUp = wakeUp;
        this.realTime = realTime;
        this.timer = timer;
    }

    /** How a relay reads what waits. */
    public enum Reading {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    /** One relay with its sweeper. */
    public interface Relaying {
        Mono<Void> relay(Collection<String> ids);

        /** The documents that a sweep takes over now. */
        Mono<List<String>> sweep();
    }

    public <S, E> AggregateStore<S, E> store(AggregateType<S, E> type) {
        return new AggregateStore<>(type, database.getCollection(type.collection()), wakeUp, realTime);
    }

    public <S, E, R> Commands<S, E, R> commands(AggregateStore<S, E> store) {
        return new Commands<>(store, timer);
    }

    public <S, E> History<S, E> history(AggregateType<S, E> type) {
        return new History<>(type, database.getCollection(type.collection()), historyOf(type));
    }

    public <S, E> Traces<S, E> traces(AggregateType<S, E> type) {
        return new Traces<>(type, database.getCollection(type.collection()), historyOf(type));
    }

    public <S, E> Relaying relayOf(AggregateType<S, E> type, Reading reading) {
        PendingDocuments<Void> documents =
                new AggregateOutbox<>(type, database.getCollection(type.collection()), historyOf(type));
        return relaying(documents, intent -> Mono.empty(), reading);
    }

    public <C, I> CopyStore<C, I> copies(CopyType<C, I> type) {
        return new CopyStore<>(type, database.getCollection(type.collection()), wakeUp, realTime);
    }

    public <S, E> Mending<S, E> mending(AggregateType<S, E> type) {
        return new Mending<>(type, database.getCollection(type.collection()), historyOf(type), sender);
    }

    /** Looks a few times only at what is not empty. */
    public <S, E> Republishing<S, E> republishing(AggregateType<S, E> type, SnapshotMapping<S> snapshots, int looks) {
        return new Republishing<>(
                type,
                snapshots,
                database.getCollection(type.collection()),
                sender,
                realTime,
                timer,
                new Republishing.Patience(looks, Duration.ofMillis(100)));
    }

    public CopyClearing clearing(CopyType<?, ?> type) {
        return new CopyClearing(type.collection(), database.getCollection(type.collection()));
    }

    public <C, I> Relaying relayOf(CopyType<C, I> type, IntentExecutor<I> executor, Reading reading) {
        return relaying(new CopyIntents<>(type, database.getCollection(type.collection())), executor, reading);
    }

    private MongoCollection<Document> historyOf(AggregateType<?, ?> type) {
        return database.getCollection(type.collection() + "_history");
    }

    private <I> Relaying relaying(PendingDocuments<I> stored, IntentExecutor<I> executor, Reading reading) {
        PendingDocuments<I> documents = reading == Reading.OLDEST_FIRST ? stored : new NewestFirst<>(stored);
        Relay<I> relay = new Relay<>(documents, sender, executor, PostponedIntents.uncounted(), timer);
        return new Relaying() {
            @Override
            public Mono<Void> relay(Collection<String> ids) {
                return relay.relay(ids);
            }

            @Override
            public Mono<List<String>> sweep() {
                return documents
                        .claimOverdue(realTime.instant().plus(Duration.ofSeconds(1)), realTime.instant(), 100)
                        .collectList();
            }
        };
    }

    private record NewestFirst<I>(PendingDocuments<I> stored) implements PendingDocuments<I> {
        @Override
        public Flux<PendingDocument<I>> load(Collection<String> ids) {
            return stored.load(ids)
                    .map(document -> new PendingDocument<>(
                            document.id(),
                            document.version(),
                            document.entries().reversed(),
                            document.intents().reversed()));
        }

        @Override
        public Mono<Void> settle(List<PendingDocument.Settlement<I>> settlements) {
            return stored.settle(settlements);
        }

        @Override
        public Flux<String> claimOverdue(java.time.Instant before, java.time.Instant now, int limit) {
            return stored.claimOverdue(before, now, limit);
        }
    }
}
