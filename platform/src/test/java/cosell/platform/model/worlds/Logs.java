package cosell.platform.model.worlds;

import cosell.platform.model.engine.Interner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was appended where, in order: topics, and whatever else only grows. 0 is the empty log. */
final class Logs<T> {

    private final Interner<List<T>> logs = new Interner<>();
    private final Map<Integer, Map<T, Integer>> appended = new HashMap<>();

    Logs() {
        logs.number(List.of());
    }

    int append(int log, T entry) {
        return appended.computeIfAbsent(log, first -> new HashMap<>()).computeIfAbsent(entry, first -> {
            List<T> longer = new ArrayList<>(logs.value(log));
            longer.add(entry);
            return logs.number(List.copyOf(longer));
        });
    }

    List<T> entries(int log) {
        return logs.value(log);
    }
}
