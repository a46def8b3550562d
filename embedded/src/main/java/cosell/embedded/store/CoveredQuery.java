package cosell.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query that the keys of an index answer: all that it demands and shows stands in them, so that no document
 * is read. Real MongoDB calls that covered.
 *
 * @param fields of the index
 */
record CoveredQuery(List<String> fields, boolean repeats) {

    private static final String ID = "_id";
    private static final Set<String> OF_ONE_ELEMENT = Set.of("$eq", "$in");

    /**
     * Empty when more than the keys is needed.
     *
     * @param arrays the fields that lead through an array, of which a key holds one element
     */
    static Optional<CoveredQuery> by(List<String> fields, Set<String> arrays, Document query, Document projection) {
        return fields.containsAll(query.keySet())
                        && arrays.stream().allMatch(array -> demandsOneElement(query.get(array)))
                        && shows(projection, fields, arrays)
                ? Optional.of(new CoveredQuery(fields, !arrays.isEmpty()))
                : Optional.empty();
    }

    /**
     * What stands in the keys, as documents; from the collection where a key does not hold values as they are.
     *
     * @param matches whether a document is what the query demands; of its several keys only some may be
     */
    Stream<Document> documents(
            Stream<Map.Entry<List<Object>, Set<Object>>> entries,
            Function<Object, Document> read,
            Predicate<Document> matches) {
        var seen = new HashSet<>();
        return entries.flatMap(entry -> entry.getValue().stream()
                .map(position -> Map.entry(position, document(entry.getKey(), position, read)))
                .filter(found -> matches.test(found.getValue()))
                .filter(found -> !repeats || seen.add(found.getKey()))
                .map(Map.Entry::getValue));
    }

    private Document document(List<Object> key, Object position, Function<Object, Document> read) {
        return isFaithful(key) ? rebuilt(key) : read.apply(position);
    }

    private Document rebuilt(List<Object> key) {
        var document = new Document();
        for (var field = 0; field < fields.size(); field++) {
            var path = fields.get(field).split("\\.", -1);
            var place = document;
            for (var step = 0; step < path.length - 1; step++) {
                place = (Document) place.computeIfAbsent(path[step], _ -> new Document());
            }
            place.put(path[path.length - 1], key.get(field));
        }
        return document;
    }

    /** Numbers are kept in a common form, and null like a missing field. */
    private static boolean isFaithful(List<Object> key) {
        return key.stream()
                .allMatch(value -> value instanceof String
                        || value instanceof Instant
                        || value instanceof UUID
                        || value instanceof Boolean);
    }

    private static boolean demandsOneElement(@Nullable Object demand) {
        return demand instanceof Document operators
                ? operators.size() == 1 && OF_ONE_ELEMENT.containsAll(operators.keySet())
                : !(demand instanceof Collection<?>);
    }

    private static boolean shows(Document projection, List<String> fields, Set<String> arrays) {
        var withId = !projection.containsKey(ID) || isShown(projection.get(ID));
        return (!withId || fields.contains(ID))
                && projection.entrySet().stream()
                        .filter(shown -> !shown.getKey().equals(ID))
                        .allMatch(shown -> isShown(shown.getValue())
                                && fields.contains(shown.getKey())
                                && !arrays.contains(shown.getKey()))
                && projection.keySet().stream().anyMatch(field -> !field.equals(ID));
    }

    private static boolean isShown(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || (value instanceof Number number && number.intValue() == 1);
    }
}
