package cosell.platform.model.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/** One run of a routine: collects what it asks and hands it the recorded answers. */
final class Session {

    /** What a run has come to. */
    record Outcome(
            SortedMap<Integer, Operation> waiting,
            List<String> woken,
            List<Operation> abandoned,
            @Nullable Ending ending) {}

    private record Waiting(Operation operation, MonoSink<Object> caller) {}

    private final Map<Integer, Waiting> waiting = new HashMap<>();
    private final List<String> woken = new ArrayList<>();
    private final List<Operation> abandoned = new ArrayList<>();
    private int asked;
    private @Nullable Ending ending;

    void ask(Operation operation, MonoSink<Object> caller) {
        int ordinal = asked++;
        waiting.put(ordinal, new Waiting(operation, caller));
        caller.onCancel(() -> {
            if (waiting.remove(ordinal) != null) {
                abandoned.add(operation);
            }
        });
    }

    void wake(String id) {
        woken.add(id);
    }

    void answer(int ordinal, Answer answer) {
        woken.clear();
        abandoned.clear();
        Waiting asked = waiting.remove(ordinal);
        if (asked == null) {
            throw new IllegalStateException("The routine is not deterministic: nothing asks for answer " + ordinal);
        }
        switch (answer) {
            case Answer.Given(var value) -> asked.caller().success(value);
            case Answer.Thrown(var trouble) -> asked.caller().error(trouble.exception());
        }
    }

    void completed(Object value) {
        ending = new Ending.Completed(Optional.of(value));
    }

    void completedEmpty() {
        if (ending == null) {
            ending = new Ending.Completed(Optional.empty());
        }
    }

    void failed(Throwable failure) {
        ending = new Ending.Failed(failure);
    }

    Outcome outcome() {
        if (waiting.isEmpty() && ending == null) {
            throw new IllegalStateException("The routine waits for something the seam does not see");
        }
        SortedMap<Integer, Operation> operations = new TreeMap<>();
        waiting.forEach((ordinal, asked) -> operations.put(ordinal, asked.operation()));
        return new Outcome(operations, List.copyOf(woken), List.copyOf(abandoned), ending);
    }
}
