package cosell.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collection;
import java.util.List;

/** The rule of a unique index: no two documents share a key. */
final class Uniqueness {

    private Uniqueness() {}

    static void check(
            Index<Object> index,
            IndexEntries entries,
            Collection<List<Object>> keys,
            Object position,
            MongoCollection<Object> collection) {
        for (var key : keys) {
            if (entries.at(key).stream().anyMatch(other -> !other.equals(position))) {
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
