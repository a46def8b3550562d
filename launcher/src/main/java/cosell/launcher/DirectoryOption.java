package cosell.launcher;

import cosell.launcher.suite.DataDirectory;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which suite is meant: the one whose data lie in this directory. */
public final class DirectoryOption {

    @Option(
            names = "--dir",
            paramLabel = "PATH",
            description = "Data directory (default: $$COSELL_HOME, else .cosell beside the script).")
    private @Nullable Path path;

    /** The option, else the environment, else the place that the script names, else here. */
    public DataDirectory directory() {
        return new DataDirectory(Optional.ofNullable(path)
                .or(() -> named(System.getenv("COSELL_HOME")))
                .or(() -> named(System.getProperty("cosell.home")))
                .orElse(Path.of(".cosell")));
    }

    private static Optional<Path> named(@Nullable String path) {
        return Optional.ofNullable(path).filter(name -> !name.isBlank()).map(Path::of);
    }
}
