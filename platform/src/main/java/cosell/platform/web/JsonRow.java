package cosell.platform.web;

import cosell.platform.domain.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of many objects in a body.
 *
 * @param number its place from 1: among the elements of an array, or among the lines
 * @param value the object as far as it could be read; null when it is none
 * @param faults everything that is wrong with its form; pointers begin at the row
 * @param <T> the type it was read into
 */
public record JsonRow<T>(long number, @Nullable T value, List<Fault> faults) {
    public JsonRow {
        faults = List.copyOf(faults);
    }
}
