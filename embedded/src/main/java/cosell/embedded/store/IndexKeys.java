package cosell.embedded.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys a document has in an index: one for each element of the array that its fields lead through, if any. */
final class IndexKeys {

    private final List<String> fields;
    private final List<List<String>> names;
    private final boolean sparse;

    IndexKeys(List<String> fields, boolean sparse) {
        this.fields = List.copyOf(fields);
        this.names =
                fields.stream().map(field -> List.of(field.split("\\.", -1))).toList();
        this.sparse = sparse;
    }

    List<String> fields() {
        return fields;
    }

    /** Empty only for a sparse index and a document without any of the fields. */
    Set<List<Object>> of(Document document) {
        var ways = ways(document);
        for (var way : ways) {
            if (way.array().isPresent()) {
                return keys(ways).collect(Collectors.toUnmodifiableSet());
            }
        }
        return onlyKey(ways);
    }

    private List<FieldWay> ways(Document document) {
        var ways = new ArrayList<FieldWay>(names.size());
        for (var way : names) {
            ways.add(FieldWay.into(document, way));
        }
        return ways;
    }

    /** Without streams: each change of a document comes by here, for every index twice. */
    private Set<List<Object>> onlyKey(List<FieldWay> ways) {
        var key = new ArrayList<Object>(ways.size());
        var known = !sparse;
        for (var way : ways) {
            var value = way.value();
            known |= value.isPresent();
            key.add(value.orElse(Missing.getInstance()));
        }
        return known ? Set.of(key) : Set.of();
    }

    private Stream<List<Object>> keys(List<FieldWay> ways) {
        var arrays = ways.stream().flatMap(way -> way.array().stream()).toList();
        if (arrays.isEmpty()) {
            return onlyKey(ways).stream();
        }
        var array = arrays.getFirst();
        if (ways.stream().filter(way -> way.standsBefore(array)).count() < arrays.size()) {
            // MongoDB refuses that too: every pair of elements would be a key.
            throw new CannotIndexParallelArraysError(fields);
        }
        Collection<?> elements = array.isEmpty() ? Collections.singleton(null) : array;
        return elements.stream()
                .flatMap(element -> keys(
                        ways.stream().map(way -> way.through(array, element)).toList()));
    }

    /** The fields that lead through an array. */
    Set<String> arrays(Document document) {
        var arrays = new HashSet<String>();
        for (var field = 0; field < names.size(); field++) {
            if (FieldWay.into(document, names.get(field)).array().isPresent()) {
                arrays.add(fields.get(field));
            }
        }
        return arrays;
    }

    /** Null and missing are one to an index, and so are numbers that are equal. */
    static Object normalized(@Nullable Object value) {
        if (value instanceof String || value instanceof UUID || value instanceof Instant || value instanceof Boolean) {
            return value;
        }
        return Missing.ofNullable(
                new KeyValue(Collections.singletonList(value)).normalized().get(0));
    }
}
