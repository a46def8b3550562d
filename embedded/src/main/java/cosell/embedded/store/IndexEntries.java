package cosell.embedded.store;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys of an index in order, each with the positions of its documents. Guarded by the collection's monitor. */
final class IndexEntries {

    private final NavigableMap<List<Object>, Set<Object>> positions = new TreeMap<>(KeyOrder.INSTANCE);

    void add(List<Object> key, Object position) {
        positions.merge(key, Set.of(position), IndexEntries::union);
    }

    private static Set<Object> union(Set<Object> known, Set<Object> added) {
        var all = known instanceof LinkedHashSet<Object> growing ? growing : new LinkedHashSet<>(known);
        all.addAll(added);
        return all;
    }

    void remove(List<Object> key, Object position) {
        positions.computeIfPresent(key, (_, known) -> without(known, position));
    }

    private static @Nullable Set<Object> without(Set<Object> known, Object position) {
        if (known instanceof LinkedHashSet<Object> shrinking) {
            shrinking.remove(position);
            return shrinking.isEmpty() ? null : shrinking;
        }
        return known.contains(position) ? null : known;
    }

    Set<Object> at(List<Object> key) {
        return positions.getOrDefault(key, Set.of());
    }

    NavigableMap<List<Object>, Set<Object>> between(List<Object> first, List<Object> last) {
        return KeyOrder.INSTANCE.compare(first, last) > 0
                ? Collections.emptyNavigableMap()
                : positions.subMap(first, true, last, true);
    }

    boolean isEmpty() {
        return positions.isEmpty();
    }

    int size() {
        return positions.size();
    }

    void clear() {
        positions.clear();
    }
}
