package cosell.endtoend.chaos;

import cosell.endtoend.driver.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The discipline of everybody who sends commands: a command is repeated, under the same key, until its outcome is
 * known, and nobody begins one during a break. Thread-safe.
 */
final class Crew {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration AGAIN = Duration.ofMillis(250);
    private static final int SERVER_TROUBLE = 500;

    private final Journal journal;
    private final ReadWriteLock floor = new ReentrantReadWriteLock(true);
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    Crew(Journal journal) {
        this.journal = journal;
    }

    /** The first answer that is neither trouble of the server nor "I have not heard of that yet". */
    Answer command(Supplier<Answer> request) {
        floor.readLock().lock();
        try {
            var answer = insist(request);
            if (answer.status() < 300) {
                journal.accepted();
            }
            return answer;
        } finally {
            floor.readLock().unlock();
        }
    }

    /** The same for a question, which counts for nothing. */
    Answer question(Supplier<Answer> request) {
        floor.readLock().lock();
        try {
            return insist(request);
        } finally {
            floor.readLock().unlock();
        }
    }

    private Answer insist(Supplier<Answer> request) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var answer = request.get();
                if (answer.status() < SERVER_TROUBLE && !isBehind(answer)) {
                    return answer;
                }
                if (answer.status() >= SERVER_TROUBLE) {
                    journal.notNow(answer.status());
                }
                inTime(deadline, answer.request() + ": " + answer.text());
            } catch (UncheckedIOException e) {
                journal.unanswered();
                inTime(deadline, String.valueOf(e.getMessage()));
            }
            beforeAsking(AGAIN);
        }
    }

    private static boolean isBehind(Answer answer) {
        return answer.status() == 409 && answer.at("/reason").equals("COPY_BEHIND");
    }

    private static void inTime(long deadline, String what) {
        if (System.nanoTime() - deadline > 0) {
            throw new AssertionError("No definite answer for minutes to " + what);
        }
    }

    /** Returns after this time, or at once when all is over. */
    void thinking(Duration time) {
        await(over, time);
    }

    /** Returns after this time: what was begun is finished also when all is over. */
    void beforeAsking(Duration time) {
        await(never, time);
    }

    private static void await(CountDownLatch latch, Duration time) {
        try {
            latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    void goHome() {
        over.countDown();
    }

    /** Runs the task while no command is under way. */
    void duringABreak(Runnable task) {
        floor.writeLock().lock();
        try {
            task.run();
        } finally {
            floor.writeLock().unlock();
        }
    }
}
