package cosell.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.domain.Ids;
import cosell.platform.domain.Position;
import cosell.platform.events.RecordSender;
import cosell.platform.outbox.AggregateType;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandStore;
import cosell.platform.outbox.DocumentMapper;
import cosell.platform.outbox.RecordedEvent;
import cosell.platform.outbox.Stored;
import cosell.platform.outbox.WrittenCommand;
import cosell.platform.security.OrganizationScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An unsafe dual write below the same commands: stores the state, then sends, and keeps nothing for a failure in between
 * (no outbox, no history, no command that a repeat could be told by). Knows creations only.
 */
final class UnsafeStore<S, E> implements CommandStore<S, E> {

    private final AggregateType<S, E> type;
    private final DocumentMapper mapper;
    private final MongoCollection<Document> collection;
    private final RecordSender sender;

    UnsafeStore(AggregateType<S, E> type, MongoDatabase database, RecordSender sender) {
        this.type = type;
        this.mapper = DocumentMapper.forTypes(List.of(type.stateType()));
        this.collection = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection(type.collection());
        this.sender = sender;
    }

    /** Nothing was kept by which a repeat could be found. */
    @Override
    public Mono<Stored<S>> find(OrganizationScope scope, String id) {
        return Mono.empty();
    }

    @Override
    public Mono<Stored<S>> insert(String id, AggregateWrite<S, E> write, CommandContext command) {
        return Mono.defer(() -> Mono.from(collection.insertOne(document(id, write)))
                .thenMany(Flux.fromIterable(recorded(id, write, command)))
                .concatMapIterable(event -> type.recordsOf(event, write.newState()))
                .concatMap(sender::send)
                .then(Mono.fromSupplier(() -> stored(id, write, command))));
    }

    @Override
    public Mono<Stored<S>> update(Stored<S> read, AggregateWrite<S, E> write, CommandContext command) {
        return Mono.error(new UnsupportedOperationException("only creations are measured"));
    }

    private Document document(String id, AggregateWrite<S, E> write) {
        return new Document("_id", id)
                .append("version", 1L)
                .append("revision", 1L)
                .append("epoch", 0)
                .append("sequence", (long) write.events().size())
                .append("organizations", type.organizationsOf(write.newState()))
                .append("state", mapper.write(write.newState()))
                .append("derived", new Document(type.derivedFields(write.newState())));
    }

    private List<RecordedEvent<E>> recorded(String id, AggregateWrite<S, E> write, CommandContext command) {
        List<RecordedEvent<E>> recorded = new ArrayList<>();
        Position position = Position.NONE;
        for (E event : write.events()) {
            position = position.next();
            recorded.add(new RecordedEvent<>(
                    Ids.derived(type.collection(), id, position.toString()),
                    id,
                    position,
                    command.now(),
                    command.actor(),
                    command.origin(),
                    command.traceparent(),
                    event));
        }
        return recorded;
    }

    private Stored<S> stored(String id, AggregateWrite<S, E> write, CommandContext command) {
        return new Stored<>(
                id,
                1,
                1,
                new Position(0, write.events().size()),
                type.organizationsOf(write.newState()),
                write.newState(),
                List.of(),
                new WrittenCommand(command.commandId(), command.requestHash(), 1, command.now()),
                Map.of(),
                0);
    }
}
