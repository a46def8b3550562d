package cosell.platform.model.engine;

import java.util.Arrays;

/** The whole world at one moment: a row of numbers, each naming an interned value, a course or a count. */
public final class State {

    private final int[] cells;

    State(int[] cells) {
        this.cells = cells;
    }

    public int get(int cell) {
        return cells[cell];
    }

    public Draft draft() {
        return new Draft(cells.clone());
    }

    int[] cells() {
        return cells;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State state && Arrays.equals(cells, state.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return Arrays.toString(cells);
    }
}
