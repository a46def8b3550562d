package cosell.endtoend.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build put what we run, as the build tells by system properties. */
public final class Build {

    private Build() {}

    /** The packaged launcher; fails with what to do when it was not built. */
    public static Path launcher() {
        var jar = path("cosell.launcher");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(
                    "There is no " + jar + ": package the module 'launcher' first (mvn package does, from the root).");
        }
        return jar;
    }

    /** The root of the repository. */
    public static Path root() {
        return path("cosell.root");
    }

    /** A folder of that name below the build's own. */
    public static Path target(String name) {
        try {
            return Files.createDirectories(path("cosell.target").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String property) {
        var value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(
                    "The system property " + property + " is missing: run these tests by Maven.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
