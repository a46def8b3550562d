package cosell.platform.model.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A routine after the answers it got so far: what it asks now, or how it ended. Courses form a tree per routine. */
public final class Course {

    /**
     * An operation that waits for its answer.
     *
     * @param ordinal counts the operations of one run
     * @param number names the operation among all
     */
    public record Pending(int ordinal, Operation operation, int number) {}

    /** Answers are told apart by their numbers. */
    record Reply(int ordinal, int answer) {}

    private final int number;
    private final Routine routine;
    private final @Nullable Course before;
    private final @Nullable Reply last;
    private final List<Pending> pending;
    private final Session.Outcome outcome;
    private final Map<Reply, Course> after = new HashMap<>();

    Course(
            int number,
            Routine routine,
            @Nullable Course before,
            @Nullable Reply last,
            List<Pending> pending,
            Session.Outcome outcome) {
        this.number = number;
        this.pending = pending;
        this.routine = routine;
        this.before = before;
        this.last = last;
        this.outcome = outcome;
    }

    /** Names it in a state; never 0. */
    public int number() {
        return number;
    }

    public Routine routine() {
        return routine;
    }

    public List<Pending> pending() {
        return pending;
    }

    /** The wake-ups that the last answer led to. */
    public List<String> woken() {
        return outcome.woken();
    }

    /** Operations whose answers nobody waits for any more since the last answer. */
    public List<Operation> abandoned() {
        return outcome.abandoned();
    }

    /** Null while it goes on. */
    public @Nullable Ending ending() {
        return outcome.ending();
    }

    @Nullable
    Course before() {
        return before;
    }

    @Nullable
    Reply last() {
        return last;
    }

    Map<Reply, Course> after() {
        return after;
    }
}
