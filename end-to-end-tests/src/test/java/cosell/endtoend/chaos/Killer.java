package cosell.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Ends processes: at any moment, or by the process itself at a named point. Each instance is hit by one at a time. */
final class Killer {

    /** From the kill that arms it: a start, and then as many passages as it takes. */
    private static final Duration TO_THE_POINT = Duration.ofSeconds(75);

    private final Fleet fleet;
    private final KillLog log;
    private final Map<Target, Lock> turns = new ConcurrentHashMap<>();

    Killer(Fleet fleet, KillLog log) {
        this.fleet = fleet;
        this.log = log;
    }

    /** Kills the instance now; returns false at once when somebody else is about to. */
    boolean now(Target target) {
        var turn = turn(target);
        if (!turn.tryLock()) {
            return false;
        }
        during(turn, () -> kill(target));
        return true;
    }

    /** Kills the first of these that is at work; nobody when none is. */
    void oneAtWork(List<Target> targets) {
        for (var target : targets) {
            if (fleet.isReady(target) && now(target)) {
                return;
            }
        }
    }

    /**
     * Kills the instance when its turn has come, lets it start armed, and waits until it has killed itself. An instance
     * that does not come there in time is killed all the same.
     */
    void atPoint(Target target, FailPoint point, int passage) {
        var turn = turn(target);
        turn.lock();
        during(turn, () -> {
            // One that is just being started might still take the order, and be killed as the one before.
            var before = fleet.awaitProcess(target);
            fleet.arm(target, point, passage);
            kill(target);
            var armed = fleet.awaitSuccessor(target, before);
            assertThat(fleet.isArmed(target))
                    .as("%s took its order", target.name())
                    .isTrue();
            if (Fleet.hasEnded(armed, TO_THE_POINT)) {
                assertThat(lastWords(fleet.log(target))).contains("kills itself at " + point);
                log.diedAt(point, target);
            } else {
                log.missed(point, target);
                kill(target);
            }
        });
    }

    private void kill(Target target) {
        if (fleet.kill(target)) {
            log.killedAtRandom(target);
        }
    }

    private Lock turn(Target target) {
        return turns.computeIfAbsent(target, _ -> new ReentrantLock());
    }

    private static void during(Lock turn, Runnable blow) {
        try {
            blow.run();
        } finally {
            turn.unlock();
        }
    }

    private static String lastWords(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, Files.size(log) - 20_000);
            file.seek(from);
            var bytes = new byte[Math.toIntExact(file.length() - from)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
