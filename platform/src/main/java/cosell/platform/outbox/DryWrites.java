package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.domain.Position;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks for the unique keys of a write, and says what it would store, without writing. */
final class DryWrites<S, E> {

    private static final String DERIVED_PATH = DocumentFields.DERIVED + ".";

    private final AggregateType<S, E> type;
    private final MongoCollection<Document> collection;

    DryWrites(AggregateType<S, E> type, MongoCollection<Document> collection) {
        this.type = type;
        this.collection = collection;
    }

    Mono<Stored<S>> insert(String id, S state, CommandContext command) {
        WrittenCommand createdBy = new WrittenCommand(command.commandId(), command.requestHash(), 0, command.now());
        List<String> organizations = type.organizationsOf(state);
        return requireFreeKeys(id, state)
                .thenReturn(
                        new Stored<>(id, 0, 0, Position.NONE, organizations, state, List.of(), createdBy, Map.of(), 0));
    }

    Mono<Stored<S>> update(Stored<S> read, S state) {
        return requireFreeKeys(read.id(), state)
                .thenReturn(new Stored<>(
                        read.id(),
                        read.version(),
                        read.revision(),
                        read.position(),
                        type.organizationsOf(state),
                        state,
                        read.commands(),
                        read.createdBy(),
                        read.marks(),
                        read.waitingBytes()));
    }

    private Mono<Void> requireFreeKeys(String id, S state) {
        Map<String, Object> derived = type.derivedFields(state);
        return Flux.fromIterable(type.indexes())
                .filter(DryWrites::isUniqueKey)
                .map(spec -> query(spec, derived))
                .filter(query -> !query.isEmpty())
                .concatMap(query -> collection.find(query).projection(new Document(DocumentFields.ID, 1)))
                .filter(holder -> !id.equals(holder.getString(DocumentFields.ID)))
                .next()
                .flatMap(_ -> Mono.error(new UniqueKeyTakenException(type.collection())));
    }

    /** Who holds one of the state's values; nothing when the state has no value, for then it is not in the index. */
    private static Document query(IndexSpec spec, Map<String, Object> derived) {
        Document query = new Document();
        for (String path : spec.fields()) {
            Object value = derived.get(path.substring(DERIVED_PATH.length()));
            if (value != null) {
                query.append(path, anyOf(value));
            }
        }
        return query;
    }

    private static boolean isUniqueKey(IndexSpec spec) {
        return spec.unique() && spec.fields().stream().allMatch(path -> path.startsWith(DERIVED_PATH));
    }

    private static Object anyOf(Object value) {
        return value instanceof Collection<?> values ? new Document("$in", values) : value;
    }
}
