package cosell.platform.outbox;

import java.util.List;
import java.util.Map;

/**
 * How copies of one kind are stored.
 *
 * @param collection name of the collection
 * @param stateType what is kept
 * @param intentType a sealed interface of records, or {@link Void} when events cause nothing
 * @param derivedFields fields for indexes, computed from the state
 * @param indexes the indexes that the copies' queries need
 */
public record CopyType<C, I>(
        String collection,
        Class<C> stateType,
        Class<I> intentType,
        java.util.function.Function<C, Map<String, Object>> derivedFields,
        List<IndexSpec> indexes) {

    public static <C, I> CopyType<C, I> of(String collection, Class<C> stateType, Class<I> intentType) {
        return new CopyType<>(collection, stateType, intentType, state -> Map.of(), List.of());
    }
}
