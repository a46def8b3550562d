package cosell.benchmarks;

import cosell.platform.domain.Ids;
import cosell.platform.domain.Position;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.AggregateType;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.DocumentMapper;
import cosell.platform.outbox.RecordedEvent;
import cosell.platform.outbox.Stored;
import cosell.platform.outbox.WrittenCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** What a creation stores and sends where there is no outbox: the product's document without it, the same records. */
final class Creation<S, E> {

    private final AggregateType<S, E> type;
    private final DocumentMapper mapper;

    Creation(AggregateType<S, E> type) {
        this.type = type;
        this.mapper = DocumentMapper.forTypes(List.of(type.stateType()));
    }

    String collection() {
        return type.collection();
    }

    Document document(String id, AggregateWrite<S, E> write) {
        return new Document("_id", id)
                .append("version", 1L)
                .append("revision", 1L)
                .append("epoch", 0)
                .append("sequence", (long) write.events().size())
                .append("organizations", type.organizationsOf(write.newState()))
                .append("state", mapper.write(write.newState()))
                .append("derived", new Document(type.derivedFields(write.newState())));
    }

    List<OutgoingRecord> records(String id, AggregateWrite<S, E> write, CommandContext command) {
        return recorded(id, write, command).stream()
                .flatMap(event -> type.recordsOf(event, write.newState()).stream())
                .toList();
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

    Stored<S> stored(String id, AggregateWrite<S, E> write, CommandContext command) {
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
