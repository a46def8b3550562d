package cosell.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.events.RecordSender;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Stored;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An unsafe dual write below the same commands: stores the state, then sends, and keeps nothing for a failure in between
 * (no outbox, no history, no command that a repeat could be told by).
 */
final class UnsafeStore<S, E> extends CreatingStore<S, E> {

    private final Creation<S, E> creation;
    private final MongoCollection<Document> collection;
    private final RecordSender sender;

    UnsafeStore(Creation<S, E> creation, MongoDatabase database, RecordSender sender) {
        this.creation = creation;
        this.collection = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection(creation.collection());
        this.sender = sender;
    }

    @Override
    public Mono<Stored<S>> insert(String id, AggregateWrite<S, E> write, CommandContext command) {
        return Mono.defer(() -> Mono.from(collection.insertOne(creation.document(id, write)))
                .thenMany(Flux.fromIterable(creation.records(id, write, command)))
                .concatMap(sender::send)
                .then(Mono.fromSupplier(() -> creation.stored(id, write, command))));
    }
}
