package cosell.store.test;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import reactor.core.publisher.Flux;

/**
 * Whether each query that was sent is served by an index, as far as its shape tells: the first field of one is among
 * those it is chosen by, or is the first that it is sorted by. The embedded engine and a real one differ in what they do
 * with an index, not in which there are.
 */
public final class IndexCheck {

    /** Also while the collection is not there yet, which then lists no index. */
    private static final String ALWAYS_INDEXED = "_id";

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Read whole, on purpose, because there are few documents. */
    private static final Set<String> READ_WHOLE = Set.of("partner_copies", "directory_copies", "partners");

    private final MongoDatabase database;
    private final Map<String, Set<String>> firstFields = new HashMap<>();

    public IndexCheck(MongoDatabase database) {
        this.database = database;
    }

    /** Fails with every query that would look at every document of its collection. */
    public void requireAnIndexFor(List<Query> queries) {
        List<Query> unserved =
                queries.stream().filter(query -> !isServed(query)).distinct().toList();
        if (!unserved.isEmpty()) {
            throw new AssertionError("No index serves "
                    + unserved.stream().map(Query::toString).sorted().collect(Collectors.joining("\n  ", "\n  ", ""))
                    + "\nName one in indexes() beside the field.");
        }
    }

    private boolean isServed(Query query) {
        String collection = query.namespace().substring(query.namespace().indexOf('.') + 1);
        boolean whole = query.fields().isEmpty() && query.sort().isEmpty() && READ_WHOLE.contains(collection);
        return whole
                || query.isServedBy(ALWAYS_INDEXED)
                || firstFields.computeIfAbsent(collection, this::firstFieldsOf).stream()
                        .anyMatch(query::isServedBy);
    }

    private Set<String> firstFieldsOf(String collection) {
        List<Document> indexes = Flux.from(database.getCollection(collection).listIndexes())
                .collectList()
                .block(LIMIT);
        return indexes == null
                ? Set.of()
                : indexes.stream()
                        .map(index -> index.get("key", Document.class)
                                .keySet()
                                .iterator()
                                .next())
                        .collect(Collectors.toSet());
    }
}
