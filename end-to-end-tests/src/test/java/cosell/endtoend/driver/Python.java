package cosell.endtoend.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Python with what the scripts of {@code src/test/python} require: the one that the environment variable
 * {@code COSELL_PYTHON} names, else one that is made here with {@code python3} and {@code pip}.
 */
public final class Python {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String interpreter;
    private final Path scripts;

    private Python(String interpreter, Path scripts) {
        this.interpreter = interpreter;
        this.scripts = scripts;
    }

    /** Fails with what to do when there is none and none can be made. */
    public static Python prepared() {
        var scripts = Build.root().resolve("end-to-end-tests/src/test/python");
        var interpreter = Optional.ofNullable(System.getenv("COSELL_PYTHON"))
                .filter(path -> !path.isBlank())
                .orElseGet(() -> environment(scripts.resolve("requirements.txt")));
        return new Python(interpreter, scripts);
    }

    /** Runs a script to its end; fails with its output when it fails. */
    public String run(String script, String... arguments) {
        return run(script, Map.of(), arguments);
    }

    /** The same, with more in its environment. */
    public String run(String script, Map<String, String> environment, String... arguments) {
        var command =
                Stream.concat(Stream.of(interpreter, scripts.resolve(script).toString()), Arrays.stream(arguments));
        return succeed(command.toList(), environment, script + ".log");
    }

    private static String environment(Path requirements) {
        var home = Build.target("python-venv");
        var python = home.resolve("bin/python");
        if (!Files.exists(home.resolve("ready"))) {
            succeed(List.of(python3(), "-m", "venv", home.toString()), Map.of(), "venv.log");
            succeed(
                    List.of(python.toString(), "-m", "pip", "install", "--quiet", "-r", requirements.toString()),
                    Map.of(),
                    "pip.log");
            mark(home.resolve("ready"));
        }
        return python.toString();
    }

    private static String python3() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "python3"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new IllegalStateException("There is no python3 on the PATH. The tests with other"
                        + " people's clients need Python 3 with venv (see README.md): install it, or let COSELL_PYTHON"
                        + " name an interpreter that has what src/test/python/requirements.txt lists."));
    }

    private static String succeed(List<String> command, Map<String, String> environment, String log) {
        var output = Build.target("python").resolve(log);
        try {
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var finished = Program.start(command, environment, output).await(PATIENCE);
        assertThat(finished.exitCode()).as("%s%n%s", command, finished.output()).isZero();
        return finished.output();
    }

    private static void mark(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
