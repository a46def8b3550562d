package cosell.platform.model.engine;

/** A transition system: a beginning, the steps from each state, and what must hold. Deterministic. */
public interface World {

    State initial();

    /** Every step that may be taken next. */
    void moves(State from, Moves into);

    /** Throws a {@link Violation} when something is wrong at this very moment. */
    void inspect(State state);

    /** Whether nothing is at work and nothing must still happen, so that the world may rest here. */
    boolean isQuiet(State state);

    /** Lets sweepers finish what waits in a quiet world and throws a {@link Violation} when something is wrong then. */
    void inspectEnd(State quiet);
}
