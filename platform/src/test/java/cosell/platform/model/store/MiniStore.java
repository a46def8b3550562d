package cosell.platform.model.store;

import cosell.platform.model.engine.Answer;
import cosell.platform.model.engine.Interner;
import cosell.platform.model.store.StoreRules.Effect;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.bson.Document;

/** Performs operations on numbered states of collections; each pair is worked out once. */
public final class MiniStore {

    /** The state after an operation and the number of its answer. */
    public record Result(int after, int answer) {}

    private final Interner<CollectionState> states = new Interner<>();
    private final IdentityHashMap<StoreOperation, Map<Integer, Result>> known = new IdentityHashMap<>();
    private final ToIntFunction<Answer> numbers;

    /** Begins with empty collections; {@code numbers} names answers. */
    public MiniStore(ToIntFunction<Answer> numbers) {
        this.numbers = numbers;
        states.number(CollectionState.EMPTY);
    }

    /** Performs one operation, which must be the same object whenever it is equal, or the work is done again. */
    public Result perform(StoreOperation operation, int before) {
        Map<Integer, Result> results = known.computeIfAbsent(operation, first -> new HashMap<>());
        Result result = results.get(before);
        if (result == null) {
            Effect effect = StoreRules.perform(operation, states.value(before));
            result = new Result(states.number(effect.after()), numbers.applyAsInt(effect.answer()));
            results.put(before, result);
        }
        return result;
    }

    public CollectionState state(int number) {
        return states.value(number);
    }

    /** A state that holds exactly this document; 0 is the empty one. */
    public int with(int state, Document document) {
        return states.number(states.value(state).with(Documents.sent(document)));
    }
}
