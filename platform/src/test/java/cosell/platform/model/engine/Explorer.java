package cosell.platform.model.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes every way through a world, depth first, each state once, and inspects every state. */
public final class Explorer {

    private final World world;
    private final SeenStates seen = new SeenStates();
    private final List<Frame> path = new ArrayList<>();
    private long steps;

    private static final class Frame {
        final State state;
        final Moves moves = new Moves();
        int next;
        double schedules;

        Frame(State state) {
            this.state = state;
        }
    }

    public Explorer(World world) {
        this.world = world;
    }

    /** Throws the first {@link Violation} met, with the schedule that leads to it. */
    public Figures explore() {
        long start = System.nanoTime();
        try {
            enter(world.initial());
            while (!path.isEmpty()) {
                advance(path.getLast());
            }
        } catch (Violation violation) {
            throw violation.after(schedule());
        }
        double schedules = seen.schedules(seen.place(world.initial()));
        return new Figures(seen.size(), steps, schedules, Duration.ofNanos(System.nanoTime() - start));
    }

    private void advance(Frame frame) {
        if (frame.next == frame.moves.size()) {
            leave(frame);
            return;
        }
        State next = frame.moves.next(frame.next++);
        steps++;
        double known = seen.schedules(seen.place(next));
        if (known == SeenStates.NEW) {
            enter(next);
        } else if (known == SeenStates.OPEN) {
            throw new IllegalStateException("The world goes round in a circle:\n" + schedule());
        } else {
            frame.schedules += known;
        }
    }

    private void enter(State state) {
        Frame frame = new Frame(state);
        path.add(frame);
        seen.set(seen.place(state), SeenStates.OPEN);
        world.inspect(state);
        if (world.isQuiet(state)) {
            world.inspectEnd(state);
        }
        world.moves(state, frame.moves);
    }

    private void leave(Frame frame) {
        double schedules = frame.moves.size() == 0 ? 1 : frame.schedules;
        seen.set(seen.place(frame.state), schedules);
        path.removeLast();
        if (!path.isEmpty()) {
            path.getLast().schedules += schedules;
        }
    }

    private String schedule() {
        StringBuilder text = new StringBuilder();
        for (Frame frame : path) {
            if (frame.next > 0) {
                text.append("  ").append(frame.moves.text(frame.next - 1)).append('\n');
            }
        }
        return text.toString();
    }
}
