package cosell.platform.model.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The steps that may be taken from one state. */
public final class Moves {

    private final List<State> next = new ArrayList<>();
    private final List<Supplier<String>> texts = new ArrayList<>();

    /**
     * Adds a step.
     *
     * @param text says for a reader what happened; only asked for when a schedule is printed
     */
    public void add(Supplier<String> text, State state) {
        next.add(state);
        texts.add(text);
    }

    int size() {
        return next.size();
    }

    State next(int move) {
        return next.get(move);
    }

    String text(int move) {
        return texts.get(move).get();
    }
}
