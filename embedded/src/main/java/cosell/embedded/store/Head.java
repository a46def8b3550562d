package cosell.embedded.store;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An entry of an index, with all that come after it. */
record Head(List<Object> key, Set<Object> positions, Iterator<Map.Entry<List<Object>, Set<Object>>> after) {

    /** Empty when there is no entry. */
    static Optional<Head> of(Map<List<Object>, Set<Object>> entries) {
        return first(entries.entrySet().iterator());
    }

    Optional<Head> next() {
        return first(after);
    }

    private static Optional<Head> first(Iterator<Map.Entry<List<Object>, Set<Object>>> entries) {
        if (!entries.hasNext()) {
            return Optional.empty();
        }
        var entry = entries.next();
        return Optional.of(new Head(entry.getKey(), entry.getValue(), entries));
    }
}
