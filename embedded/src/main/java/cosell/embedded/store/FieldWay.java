package cosell.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the way to a field has been gone: to its end, to where nothing leads on, or to an array.
 *
 * @param here what the way has led to
 * @param rest the names still to follow
 * @param nested whether {@code here} is an array inside an array, which nothing looks into
 */
record FieldWay(@Nullable Object here, List<String> rest, boolean nested) {

    static FieldWay into(Document document, List<String> names) {
        return new FieldWay(document, names, false).followed();
    }

    private FieldWay followed() {
        var place = here;
        var gone = 0;
        while (place instanceof Document document && gone < rest.size()) {
            place = document.getOrMissing(rest.get(gone));
            gone++;
        }
        return gone == 0 ? this : new FieldWay(place, rest.subList(gone, rest.size()), false);
    }

    /** The array it stands before. */
    Optional<Collection<?>> array() {
        return here instanceof Collection<?> array && !nested ? Optional.of(array) : Optional.empty();
    }

    /** Whether it stands before this very array, not only an equal one. */
    @SuppressWarnings("ReferenceEquality")
    boolean standsBefore(Collection<?> array) {
        return array == here && !nested;
    }

    /** The way on through an element, for ways that stand before its array. */
    FieldWay through(Collection<?> array, @Nullable Object element) {
        return standsBefore(array) ? new FieldWay(element, rest, element instanceof Collection<?>).followed() : this;
    }

    /** Empty when the document does not have the field; it may have it as null. */
    Optional<Object> value() {
        return here instanceof Missing || !rest.isEmpty() ? Optional.empty() : Optional.of(IndexKeys.normalized(here));
    }
}
