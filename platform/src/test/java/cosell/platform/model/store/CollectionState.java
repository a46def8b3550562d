package cosell.platform.model.store;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The documents of one collection at one moment, by id. Immutable. */
public record CollectionState(SortedMap<String, Document> documents) {

    static final CollectionState EMPTY = new CollectionState(new TreeMap<>());

    Collection<Document> all() {
        return documents.values();
    }

    public @Nullable Document get(Object id) {
        return documents.get(String.valueOf(id));
    }

    CollectionState with(Document document) {
        TreeMap<String, Document> changed = new TreeMap<>(documents);
        changed.put(String.valueOf(document.get("_id")), document);
        return new CollectionState(changed);
    }

    CollectionState without(Document document) {
        TreeMap<String, Document> changed = new TreeMap<>(documents);
        changed.remove(String.valueOf(document.get("_id")));
        return new CollectionState(changed);
    }

    /** Whether two collections hold the same, for whoever compares stores. */
    boolean holds(Map<String, Document> others) {
        return documents.equals(others);
    }
}
