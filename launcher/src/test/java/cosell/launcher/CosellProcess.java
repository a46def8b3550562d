package cosell.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, as the script starts it. */
final class CosellProcess {

    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final Path output;

    private CosellProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static CosellProcess start(Path directory, String... arguments) {
        try {
            var output = Files.createTempFile(directory, "output", ".txt");
            return new CosellProcess(
                    new ProcessBuilder(command(arguments))
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start(),
                    output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                Path.of("target", "cosell.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs a command to its end and returns what it printed. */
    static String run(Path directory, String... arguments) throws InterruptedException {
        var started = start(directory, arguments);
        started.awaitExit();
        return started.output();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("It did not end:\n" + output());
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power failure would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
