package cosell.platform.model.worlds;

import cosell.platform.model.engine.Answer;
import cosell.platform.model.engine.Course;
import cosell.platform.model.engine.Course.Pending;
import cosell.platform.model.engine.Draft;
import cosell.platform.model.engine.Ending;
import cosell.platform.model.engine.Moves;
import cosell.platform.model.engine.Operation;
import cosell.platform.model.engine.Replayer;
import cosell.platform.model.engine.Routine;
import cosell.platform.model.engine.Seam;
import cosell.platform.model.engine.State;
import cosell.platform.model.engine.World;
import cosell.platform.model.store.CollectionState;
import cosell.platform.model.store.MiniStore;
import cosell.platform.model.store.SeamCollections;
import cosell.platform.model.store.StoreOperation;
import cosell.platform.model.store.StorePort;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What all worlds have: a store, a broker, instances with room for running code, and faults. A run takes one operation
 * at a time, in any order among all runs, so that any of them may be slow and wake up late. A fault is a crash of an
 * instance (its runs and what it kept in memory are gone; a write on its way arrives later or never), a client that goes
 * away, or a lost answer: the caller is told an error while a write takes effect at once, later (a late acknowledgement,
 * an expired batch) or never.
 */
public abstract class Ground implements World {

    protected static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");

    /** Used by a mutant only: the place for what does not belong beside a copy. */
    static final String POSITIONS = "positions";

    protected static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    protected final Seam seam = new Seam();
    protected final Replayer replayer;
    final MiniStore store;
    final Logs<Send> topics = new Logs<>();
    final StorePort port;
    protected final SeamCollections collections;
    private final Logs<Integer> bags = new Logs<>();
    private final Map<String, Integer> collectionCells = new HashMap<>();
    private final Map<String, Integer> topicCells = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final int sent;
    private final int instances;
    private int cells;
    protected final int faults = cell();
    final int sendFailed = cell();
    private final int late = cell();

    Ground(int instances, Surgery surgery) {
        this(instances, surgery::store, Replayer.STEP);
    }

    /**
     * Makes an empty world.
     *
     * @param surgery what the code under test sees of the store
     * @param step time that passes between two answers
     */
    protected Ground(int instances, UnaryOperator<StorePort> surgery, Duration step) {
        this.instances = instances;
        this.replayer = new Replayer(seam, step);
        this.store = new MiniStore(replayer::number);
        this.sent = replayer.number(new Answer.Given("sent"));
        this.port = surgery.apply(operation -> seam.ask(operation, Object.class));
        this.collections = new SeamCollections(port);
        collection(POSITIONS);
    }

    /** What is done by an operation that is neither the store's nor the broker's; answers the answer's number. */
    protected int performOther(Operation operation, Draft draft) {
        throw new IllegalStateException("Nobody performs " + operation);
    }

    /** A wake-up at an instance. */
    void woken(Draft draft, int instance, String id) {}

    /** An instance lost its memory; its runs are gone already. */
    void crashed(Draft draft, int instance) {}

    /** Whether a crash would change anything beside the runs. */
    boolean remembers(State state, int instance) {
        return false;
    }

    protected final int cell() {
        return cells++;
    }

    protected final int collection(String name) {
        int cell = cell();
        collectionCells.put(name, cell);
        return cell;
    }

    /** Each key of a topic has its own order; between keys there is none that anybody may rely on. */
    final int topic(String name, String key) {
        int cell = cell();
        topicCells.put(name + "/" + key, cell);
        return cell;
    }

    /** A topic of one partition that keeps the order of all its records. */
    final int topic(String name) {
        int cell = cell();
        topicCells.put(name, cell);
        return cell;
    }

    private int topicCell(String topic, String key) {
        Integer ofKey = topicCells.get(topic + "/" + key);
        return ofKey != null ? ofKey : topicCells.get(topic);
    }

    protected final <T extends Slot> T slot(T slot) {
        slots.add(slot);
        return slot;
    }

    protected final Draft nothing() {
        return Draft.empty(cells);
    }

    /** A run begins with its first operation: before it, nothing tells a begun run from one that is still to begin. */
    protected final void start(Slot slot, Routine routine, State from, UnaryOperator<Draft> begun, Moves into) {
        movesOf(slot, replayer.beginning(routine), from, begun, into);
    }

    protected final boolean isIdle(State state) {
        return slots.stream().allMatch(slot -> state.get(slot.cell) == 0);
    }

    protected final CollectionState documents(State state, int collection) {
        return store.state(state.get(collection));
    }

    protected final void movesOfRuns(State from, Moves into) {
        for (Slot slot : slots) {
            if (from.get(slot.cell) != 0) {
                movesOf(slot, replayer.numbered(from.get(slot.cell)), from, draft -> draft, into);
                cancel(slot, from, into);
            }
        }
        lateArrivals(from, into);
        if (from.get(faults) > 0) {
            for (int instance = 0; instance < instances; instance++) {
                crash(instance, from, into);
            }
        }
    }

    private void movesOf(Slot slot, Course course, State from, UnaryOperator<Draft> begun, Moves into) {
        Set<String> sending = new HashSet<>();
        for (Pending pending : course.pending()) {
            Operation operation = pending.operation();
            if (operation instanceof Send send && !sending.add(send.topic())) {
                continue;
            }
            Draft done = begun.apply(from.draft());
            go(done, slot, course, pending, perform(operation, done));
            into.add(() -> slot.name + ": " + operation, done.done());
            if (from.get(faults) > 0) {
                Draft lost = begun.apply(from.draft()).add(faults, -1);
                lose(lost, pending);
                go(lost, slot, course, pending, away(operation));
                into.add(() -> slot.name + " gets no answer to: " + operation, lost.done());
            }
        }
    }

    /** The client of a request goes away; what was on its way may still arrive. */
    private void cancel(Slot slot, State from, Moves into) {
        if (from.get(faults) > 0 && slot.isRequest()) {
            Draft cancelled = from.draft().add(faults, -1).set(slot.cell, 0);
            slot.vanished(cancelled);
            gone(() -> slot.name + ": the client goes away", cancelled.done(), List.of(slot), from, into);
        }
    }

    /** Adds that some runs vanished, and for each write that one of them had on its way, that this arrives later. */
    private void gone(Supplier<String> text, State after, List<Slot> vanished, State from, Moves into) {
        into.add(text, after);
        for (Slot slot : vanished) {
            for (Pending pending : replayer.numbered(from.get(slot.cell)).pending()) {
                if (pending.operation().isWrite()) {
                    Draft draft = after.draft();
                    lose(draft, pending);
                    into.add(() -> text.get() + ", on its way is: " + pending.operation(), draft.done());
                }
            }
        }
    }

    private void lose(Draft draft, Pending pending) {
        if (pending.operation().isWrite()) {
            draft.set(late, bags.append(draft.get(late), pending.number()));
        }
        if (pending.operation() instanceof Send) {
            draft.set(sendFailed, 1);
        }
    }

    private void lateArrivals(State from, Moves into) {
        List<Integer> waiting = bags.entries(from.get(late));
        for (int place = 0; place < waiting.size(); place++) {
            int number = waiting.get(place);
            if (waiting.indexOf(number) == place) {
                Draft draft = from.draft().set(late, without(waiting, place));
                perform(replayer.operation(number), draft);
                into.add(() -> "late: " + replayer.operation(number), draft.done());
            }
        }
    }

    private int without(List<Integer> waiting, int left) {
        int bag = 0;
        for (int place = 0; place < waiting.size(); place++) {
            bag = place == left ? bag : bags.append(bag, waiting.get(place));
        }
        return bag;
    }

    private void crash(int instance, State from, Moves into) {
        List<Slot> atWork = slots.stream()
                .filter(slot -> slot.instance == instance && from.get(slot.cell) != 0)
                .toList();
        if (!atWork.isEmpty() || remembers(from, instance)) {
            Draft draft = from.draft().add(faults, -1);
            for (Slot slot : atWork) {
                draft.set(slot.cell, 0);
                slot.vanished(draft);
            }
            crashed(draft, instance);
            gone(() -> "instance " + instance + " crashes", draft.done(), atWork, from, into);
        }
    }

    private int away(Operation operation) {
        return replayer.number(new Answer.Thrown(operation.whenAway()));
    }

    protected final int perform(Operation operation, Draft draft) {
        return switch (operation) {
            case StoreOperation asked -> {
                int cell = collectionCells.get(asked.collection());
                MiniStore.Result result = store.perform(asked, draft.get(cell));
                draft.set(cell, result.after());
                yield result.answer();
            }
            case Send send -> {
                int cell = topicCell(send.topic(), send.key());
                draft.set(cell, topics.append(draft.get(cell), send));
                yield sent;
            }
            default -> performOther(operation, draft);
        };
    }

    private void go(Draft draft, Slot slot, Course course, Pending pending, int answer) {
        settle(draft, slot, replayer.after(course, pending.ordinal(), answer));
    }

    private void settle(Draft draft, Slot slot, Course course) {
        for (String id : course.woken()) {
            woken(draft, slot.instance, id);
        }
        for (Operation abandoned : course.abandoned()) {
            draft.set(late, bags.append(draft.get(late), replayer.number(abandoned)));
            draft.set(sendFailed, 1);
        }
        Ending ending = course.ending();
        if (ending == null) {
            draft.set(slot.cell, course.number());
        } else {
            draft.set(slot.cell, 0);
            slot.ended(draft, ending);
        }
    }

    /** Runs a routine from its beginning to its end while nothing else moves. */
    protected final Ending alone(Draft draft, Routine routine) {
        Course course = replayer.beginning(routine);
        while (course.ending() == null) {
            Pending pending = course.pending().getFirst();
            course = replayer.after(course, pending.ordinal(), perform(pending.operation(), draft));
        }
        return course.ending();
    }
}
