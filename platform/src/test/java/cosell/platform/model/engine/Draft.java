package cosell.platform.model.engine;

/** A state in the making. */
public final class Draft {

    private final int[] cells;

    Draft(int[] cells) {
        this.cells = cells;
    }

    /** Every cell is 0. */
    public static Draft empty(int cells) {
        return new Draft(new int[cells]);
    }

    public int get(int cell) {
        return cells[cell];
    }

    public Draft set(int cell, int value) {
        cells[cell] = value;
        return this;
    }

    public Draft add(int cell, int amount) {
        cells[cell] += amount;
        return this;
    }

    /** The state as it stands; the draft is not used after it. */
    public State done() {
        return new State(cells);
    }
}
