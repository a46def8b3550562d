package cosell.endtoend.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A process that we started, with its output in a file. It is ended with this JVM at the latest. */
public final class Program implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Process process;
    private final Path output;
    private final Thread hook;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
        this.hook = new Thread(process::destroy, "end-" + process.pid());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts the suite as {@code ./cosell up} does, with the memory that is given to it there. */
    public static Program up(Path output, String... arguments) {
        return cosell(List.of("-Xms128m", "-Xmx512m"), output, "up", arguments);
    }

    /** Starts another command as {@code ./cosell} does. */
    public static Program command(Path output, String command, String... arguments) {
        return cosell(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"), output, command, arguments);
    }

    private static Program cosell(List<String> memory, Path output, String name, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=cosell.schemas",
                "-Dcosell.registry.home=" + Build.root().resolve("embedded/target/apicurio"),
                "-jar",
                Build.launcher().toString(),
                name));
        command.addAll(List.of(arguments));
        return start(command, output);
    }

    /** Starts any command; its output is added to the file. */
    public static Program start(List<String> command, Path output) {
        return start(command, Map.of(), output);
    }

    /** The same, with more in its environment. */
    public static Program start(List<String> command, Map<String, String> environment, Path output) {
        var builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Everything it has said so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end; fails with its output when it takes longer. */
    public Finished await(Duration patience) {
        var started = System.nanoTime();
        var peak = new PeakMemory(pid());
        Eventually.within(patience, "the end of process " + pid()).until(() -> {
            peak.look();
            return !process.isAlive();
        });
        forget();
        return new Finished(
                process.exitValue(), output(), Duration.ofNanos(System.nanoTime() - started), peak.kilobytes());
    }

    /**
     * How it ended.
     *
     * @param took from the moment of waiting
     * @param peakKilobytes the most memory it had resident, 0 where the system does not tell
     */
    public record Finished(int exitCode, String output, Duration took, long peakKilobytes) {}

    /** Ends it and all its children at once, as a power failure would. */
    public void kill() {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
        forget();
    }

    /** Asks it to stop; when it does not in time, it is killed and that is a failure. */
    @Override
    public void close() {
        process.destroy();
        try {
            Eventually.within(GRACE, "the clean stop of process " + pid()).until(() -> !process.isAlive());
        } finally {
            kill();
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // This JVM is ending: the hook is running or has run.
        }
    }
}
