package cosell.endtoend.chaos;

import cosell.endtoend.driver.Eventually;
import cosell.endtoend.driver.RunningPart;
import cosell.endtoend.driver.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The processes of a suite that starts again whatever ends, and the ways to end them. Thread-safe. */
final class Fleet implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(150);

    private final Suite suite;
    private final Path orders;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Fleet(Suite suite) {
        this.suite = suite;
        this.orders = suite.directory().resolve("restart");
    }

    /** 0 while there is none. */
    long pid(Target target) {
        return part(target).pid();
    }

    private RunningPart part(Target target) {
        return Eventually.value(
                        "the description of " + target.name(),
                        () -> suite.parts().stream()
                                .filter(part ->
                                        part.part().equals(target.victim().name())
                                                && part.instance() == target.instance())
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    /** SIGKILL; returns when the process is gone. False when it had ended by itself. */
    boolean kill(Target target) {
        var process = ProcessHandle.of(pid(target)).filter(ProcessHandle::isAlive);
        process.ifPresent(alive -> {
            alive.destroyForcibly();
            alive.onExit().join();
        });
        return process.isPresent();
    }

    /** A process that lives, once there is one. */
    long awaitProcess(Target target) {
        return Eventually.within(START, "a process of " + target.name()).until(() -> pid(target), Fleet::isAlive);
    }

    private static boolean isAlive(long pid) {
        return pid != 0 && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** A process other than this one, once there is one. */
    long awaitSuccessor(Target target, long pid) {
        return Eventually.within(START, "a new process of " + target.name())
                .until(() -> pid(target), now -> now != 0 && now != pid);
    }

    /** Whether the process has ended within this time. */
    static boolean hasEnded(long pid, Duration patience) {
        try {
            ProcessHandle.of(pid)
                    .ifPresent(process -> process.onExit()
                            .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                            .join());
            return true;
        } catch (CompletionException tooLate) {
            return false;
        }
    }

    /** The next start of this instance is to die at the nth passage of the point. */
    void arm(Target target, FailPoint point, int passage) {
        order(target.name() + ".fail-point", point.name() + ":" + passage);
    }

    /** Whether the instance took the order when it started. */
    boolean isArmed(Target target) {
        return !Files.exists(orders.resolve(target.name() + ".fail-point"));
    }

    /** Kept down from its next end on. */
    void keepDown(Target target) {
        order(target.name() + ".stay-down", "");
    }

    void letStart(Target target) {
        try {
            Files.deleteIfExists(orders.resolve(target.name() + ".stay-down"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void order(String name, String content) {
        try {
            Files.createDirectories(orders);
            var draft = Files.writeString(orders.resolve(name + ".draft"), content);
            Files.move(draft, orders.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the instance has logged so far. */
    Path log(Target target) {
        return suite.directory().resolve("logs").resolve(target.name() + ".log");
    }

    /** Returns when every instance of every service says that it is ready. */
    void awaitReady() {
        Target.services().forEach(this::awaitReady);
    }

    void awaitReady(Target target) {
        Eventually.within(START, "readiness of " + target.name()).until(() -> isReady(target));
    }

    boolean isReady(Target target) {
        var address = URI.create("http://127.0.0.1:" + part(target).port() + "/actuator/health/readiness");
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
