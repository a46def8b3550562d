package cosell.platform.model.engine;

import cosell.platform.model.engine.Course.Pending;
import cosell.platform.model.engine.Course.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * Runs real code step by step: to know what a routine asks after some answers, it is run from its beginning, fed these
 * answers and looked at. Each course is computed once. Single-threaded, as the code it runs is while it runs here.
 */
public final class Replayer {

    /** Longer than any back-off or batching delay, far shorter than any limit. */
    public static final Duration STEP = Duration.ofMillis(300);

    private final Seam seam;
    private final Duration step;
    private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();
    private final Map<Routine, Course> beginnings = new HashMap<>();
    private final List<Course> courses = new ArrayList<>();
    private final Interner<Operation> operations = new Interner<>();
    private final Interner<Answer> answers = new Interner<>();

    /** @param step time that passes after each answer, for the code under replay */
    public Replayer(Seam seam, Duration step) {
        this.seam = seam;
        this.step = step;
    }

    /** The time of the code under replay: passes between two answers only. */
    public Scheduler timer() {
        return timer;
    }

    public Course beginning(Routine routine) {
        Course known = beginnings.get(routine);
        if (known == null) {
            known = explore(routine, null, null);
            beginnings.put(routine, known);
        }
        return known;
    }

    /** Names an answer for {@link #after}. */
    public int number(Answer answer) {
        return answers.number(answer);
    }

    /** Names an operation as {@link Course.Pending} does. */
    public int number(Operation operation) {
        return operations.number(operation);
    }

    public Operation operation(int number) {
        return operations.value(number);
    }

    public Answer answer(int number) {
        return answers.value(number);
    }

    /** The course after one more answer. */
    public Course after(Course course, int ordinal, int answer) {
        Reply reply = new Reply(ordinal, answer);
        Course known = course.after().get(reply);
        if (known == null) {
            known = explore(course.routine(), course, reply);
            course.after().put(reply, known);
        }
        return known;
    }

    public Course numbered(int number) {
        return courses.get(number - 1);
    }

    /** How many different courses were met. */
    public int size() {
        return courses.size();
    }

    private Course explore(Routine routine, @Nullable Course before, @Nullable Reply last) {
        Session session = new Session();
        seam.open(session);
        Disposable run = routine.code().get().subscribe(session::completed, session::failed, session::completedEmpty);
        timer.advanceTimeBy(step);
        for (Reply reply : replies(before, last)) {
            session.answer(reply.ordinal(), answers.value(reply.answer()));
            timer.advanceTimeBy(step);
        }
        Session.Outcome outcome = session.outcome();
        Course course = new Course(courses.size() + 1, routine, before, last, pending(outcome), outcome);
        courses.add(course);
        seam.open(new Session());
        run.dispose();
        return course;
    }

    private List<Pending> pending(Session.Outcome outcome) {
        return outcome.waiting().entrySet().stream()
                .map(waiting -> {
                    int number = operations.number(waiting.getValue());
                    return new Pending(waiting.getKey(), operations.value(number), number);
                })
                .toList();
    }

    private static Iterable<Reply> replies(@Nullable Course before, @Nullable Reply last) {
        Deque<Reply> replies = new ArrayDeque<>();
        Reply reply = last;
        for (Course course = before; reply != null && course != null; course = course.before()) {
            replies.addFirst(reply);
            reply = course.last();
        }
        return replies;
    }
}
