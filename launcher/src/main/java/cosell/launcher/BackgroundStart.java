package cosell.launcher;

import cosell.launcher.suite.Pause;
import cosell.launcher.suite.Progress;
import cosell.launcher.suite.RunningSuite;
import cosell.launcher.suite.SuitePlan;
import cosell.launcher.suite.ToldException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ExitCode;

/** Starts the suite in a process that outlives this one and its terminal, and shows its progress meanwhile. */
final class BackgroundStart {

    private static final Duration POLL = Duration.ofMillis(100);

    /** Neither Ctrl-C nor the closing of the terminal is meant for it. */
    private static final List<String> DETACHED = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final SuitePlan plan;
    private final Progress progress;

    BackgroundStart(SuitePlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    int run(List<String> arguments) {
        var output = plan.directory().logs().resolve("up.log");
        var child = launch(command(arguments), output);
        var abandon = new Thread(child::destroy, "abandon");
        Runtime.getRuntime().addShutdownHook(abandon);
        try (var lines = Files.newBufferedReader(output)) {
            while (child.isAlive() && !isReady(child)) {
                show(lines);
                Pause.of(POLL);
            }
            if (!child.isAlive()) {
                show(lines);
                return ExitCode.SOFTWARE;
            }
            Runtime.getRuntime().removeShutdownHook(abandon);
            Pause.of(POLL);
            show(lines);
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady(Process child) {
        return RunningSuite.find(plan.directory())
                .filter(suite -> suite.pid() == child.pid() && suite.ready())
                .isPresent();
    }

    private void show(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            progress.line(line);
        }
    }

    private static Process launch(List<String> command, Path output) {
        try {
            Files.createDirectories(output.getParent());
            return new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new ToldException("The suite could not be started in the background: " + e.getMessage(), e);
        }
    }

    private static List<String> command(List<String> arguments) {
        var command = new ArrayList<>(DETACHED);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Cosell.class.getName());
        command.addAll(arguments);
        return command;
    }
}
