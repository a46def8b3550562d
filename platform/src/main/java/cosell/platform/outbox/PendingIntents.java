package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** What copies of one kind still have to cause elsewhere, for an operator's eyes: without values. Thread-safe. */
public final class PendingIntents {

    private static final String MASK = "***";

    private final String name;
    private final MongoCollection<Document> collection;

    PendingIntents(String name, MongoCollection<Document> collection) {
        this.name = name;
        this.collection = collection;
    }

    /**
     * One intent that is not done.
     *
     * @param aggregateId the source aggregate, whose copy holds the intent
     * @param position position of the event that caused it
     * @param number its number within that event
     * @param causeId id of that event
     * @param since when that event happened
     * @param fields what is to be done, its values masked but for ids
     */
    public record Waiting(
            String collection,
            String aggregateId,
            String position,
            int number,
            UUID causeId,
            Instant since,
            Map<String, Object> fields) {}

    /** Name of the collection. */
    public String collection() {
        return name;
    }

    /** Intents of at most so many copies. */
    public Flux<Waiting> waiting(int copies) {
        return Flux.from(collection
                        .find(new Document(DocumentFields.PENDING, new Document("$exists", true)))
                        .projection(new Document(DocumentFields.INTENTS, 1))
                        .sort(new Document(DocumentFields.PENDING, 1))
                        .limit(copies))
                .flatMapIterable(this::waiting);
    }

    private List<Waiting> waiting(Document copy) {
        return copy.getList(DocumentFields.INTENTS, Document.class, List.of()).stream()
                .map(intent -> waiting(copy.getString(DocumentFields.ID), intent))
                .toList();
    }

    private Waiting waiting(String id, Document intent) {
        return new Waiting(
                name,
                id,
                intent.getInteger(DocumentFields.EPOCH) + "-" + intent.getLong(DocumentFields.SEQUENCE),
                intent.getInteger("number"),
                intent.get("causeId", UUID.class),
                intent.getDate("at").toInstant(),
                masked(intent.get("body", Document.class)));
    }

    private static Map<String, Object> masked(Document values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> masked(entry.getKey(), entry.getValue())));
    }

    private static Object masked(String field, Object value) {
        return switch (value) {
            case Document inner -> masked(inner);
            case List<?> list -> list.size() + " × " + MASK;
            case UUID id -> id;
            case String kind when field.equals(UnionForm.NAME) -> kind;
            default -> MASK;
        };
    }
}
