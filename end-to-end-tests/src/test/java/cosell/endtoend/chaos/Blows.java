package cosell.endtoend.chaos;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Kills services one after another and some at the same time, as a seed decides. */
final class Blows implements AutoCloseable {

    private static final int AT_ONCE = 3;
    private static final int MOST_PASSAGES = 6;
    private static final int ONE_IN = 5;
    private static final int LEAST_PAUSE_MILLIS = 1_500;
    private static final int MOST_PAUSE_MILLIS = 6_000;

    private final Killer killer;
    private final Crew crew;
    private final Random random;
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Future<?>> underWay = new ArrayList<>();
    private final Deque<FailPoint> points = new ArrayDeque<>();

    Blows(Killer killer, Crew crew, long seed) {
        this.killer = killer;
        this.crew = crew;
        this.random = new Random(seed);
    }

    /** Begins to kill somebody at the next named point; waits while too many die already. */
    void atSomePoint() {
        if (points.isEmpty()) {
            var shuffled = new ArrayList<>(Arrays.asList(FailPoint.values()));
            Collections.shuffle(shuffled, random);
            points.addAll(shuffled);
        }
        at(points.remove());
    }

    /** The same at this point. */
    void at(FailPoint point) {
        var target =
                instanceOf(point.passers().get(random.nextInt(point.passers().size())));
        var passage = 1 + random.nextInt(MOST_PASSAGES);
        begin(() -> killer.atPoint(target, point, passage));
    }

    /** Begins to kill somebody at this very moment: mostly one at work, now and then one that may be only starting. */
    void atAnyMoment() {
        var targets = new ArrayList<>(Target.services());
        Collections.shuffle(targets, random);
        if (random.nextInt(ONE_IN) == 0) {
            begin(() -> killer.now(targets.getFirst()));
        } else {
            begin(() -> killer.oneAtWork(targets));
        }
    }

    /** One of both. */
    void some() {
        if (random.nextBoolean()) {
            atSomePoint();
        } else {
            atAnyMoment();
        }
    }

    private Target instanceOf(Victim service) {
        return new Target(service, 1 + random.nextInt(Victim.INSTANCES));
    }

    private void begin(Runnable blow) {
        hands.acquireUninterruptibly();
        underWay.add(threads.submit(() -> {
            try {
                blow.run();
            } finally {
                hands.release();
            }
        }));
        crew.beforeAsking(Duration.ofMillis(random.nextInt(LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS)));
    }

    /** Returns when nobody is being killed; fails when something else happened than was meant to. */
    void finish() {
        for (var blow : underWay) {
            try {
                blow.get();
            } catch (ExecutionException e) {
                throw new AssertionError("A kill went wrong", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        underWay.clear();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
