package cosell.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule of a unique index: no two documents share a key. */
final class Uniqueness {

    private Uniqueness() {}

    /** {@code own} is the position of the document that is being changed; null for a new one. */
    static void check(
            Index<Object> index,
            IndexEntries entries,
            Collection<List<Object>> keys,
            @Nullable Object own,
            MongoCollection<Object> collection) {
        for (var key : keys) {
            if (entries.at(key).stream().anyMatch(other -> !other.equals(own))) {
                throw new DuplicateKeyError(index, collection, index.getKeys(), shown(key));
            }
        }
    }

    private static KeyValue shown(List<Object> key) {
        return new KeyValue(key.stream()
                .map(value -> value instanceof Missing ? null : value)
                .toList());
    }
}
