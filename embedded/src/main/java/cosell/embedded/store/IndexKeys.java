package cosell.embedded.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys a document has in an index: one for each element of the array that its fields lead through, if any. */
record IndexKeys(List<String> fields, boolean sparse) {

    /** Empty only for a sparse index and a document without any of the fields. */
    Set<List<Object>> of(Document document) {
        var ways = fields.stream().map(field -> FieldWay.into(document, field)).toList();
        return keys(ways).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<List<Object>> keys(List<FieldWay> ways) {
        var arrays = ways.stream().flatMap(way -> way.array().stream()).toList();
        if (arrays.isEmpty()) {
            return key(ways);
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

    private Stream<List<Object>> key(List<FieldWay> ways) {
        var values = ways.stream().map(FieldWay::value).toList();
        return sparse && values.stream().allMatch(Optional::isEmpty)
                ? Stream.empty()
                : Stream.of(values.stream()
                        .map(value -> value.orElse(Missing.getInstance()))
                        .toList());
    }

    /** The fields that lead through an array. */
    Stream<String> arrays(Document document) {
        return fields.stream()
                .filter(field -> FieldWay.into(document, field).array().isPresent());
    }

    /** Null and missing are one to an index. */
    static Object normalized(@Nullable Object value) {
        return Missing.ofNullable(
                new KeyValue(Collections.singletonList(value)).normalized().get(0));
    }
}
