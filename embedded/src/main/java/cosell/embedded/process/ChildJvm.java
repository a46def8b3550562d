package cosell.embedded.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A JVM that we started and that ends with us, even when we are killed: it watches the pipe between us ({@link
 * GuardedMain}).
 */
public final class ChildJvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(20);

    private final ChildJvmSpec spec;
    private final Process process;

    private ChildJvm(ChildJvmSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    public static ChildJvm start(ChildJvmSpec spec) {
        try {
            var scratch = ScratchDirectory.emptied(spec.directory());
            var builder = new ProcessBuilder(command(spec, scratch))
                    .directory(spec.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(spec.log().toFile());
            builder.environment().putAll(spec.environment());
            return new ChildJvm(spec, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("The " + spec.name() + " could not be started", e);
        }
    }

    /** The class path of this JVM, for children that run our own classes. */
    public static List<String> ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .toList();
    }

    private static List<String> command(ChildJvmSpec spec, Path scratch) {
        var classPath = new ArrayList<>(spec.classPath());
        classPath.add(CodeLocation.of(GuardedMain.class).toString());
        var command = new ArrayList<String>();
        command.add(JavaBinary.current().toString());
        command.addAll(spec.jvmArguments());
        command.add("-Djava.io.tmpdir=" + scratch);
        command.add("-cp");
        command.add(String.join(File.pathSeparator, classPath));
        command.add(GuardedMain.class.getName());
        command.add(spec.mainClass());
        command.addAll(spec.arguments());
        return command;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when it has ended, however it did. */
    public CompletableFuture<Void> onExit() {
        return process.onExit().thenAccept(_ -> {});
    }

    /** Returns its exit code once it has ended by itself; fails with the end of the log when time is up. */
    public int awaitEnd(Duration timeout) {
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw failure("did not end within " + timeout.toSeconds() + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw failure("was given up: the waiting thread was interrupted");
        }
    }

    /** Returns once {@code ready} says so; fails with the end of the log when the child dies or time is up. */
    public void awaitReady(BooleanSupplier ready, Duration timeout) {
        var deadline = System.nanoTime() + timeout.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failure("ended before it was ready");
            }
            if (System.nanoTime() - deadline > 0) {
                process.destroyForcibly();
                throw failure("was not ready within " + timeout.toSeconds() + " s");
            }
            pause();
        }
    }

    private ChildFailedException failure(String what) {
        return new ChildFailedException("The " + spec.name() + " " + what, spec.log());
    }

    private void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw failure("was given up: the waiting thread was interrupted");
        }
    }

    /** Ends it at once, as a power failure would. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to stop, waits, and ends it by force when it takes too long. */
    @Override
    public void close() {
        askToEnd();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private void askToEnd() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException _) {
            // It has ended.
        }
    }
}
