package cosell.launcher;

import java.nio.file.Path;
import java.util.Optional;

/** Where log lines go. Takes effect only before the first logger of this process is made. */
public final class Logging {

    private static final String CONFIGURATION = "logback.configurationFile";

    private static final String FOLDER = "cosell.log.directory";

    private Logging() {}

    /** Nowhere. */
    static void quiet() {
        System.setProperty(CONFIGURATION, "cosell/launcher/logback-quiet.xml");
    }

    /** Into {@code services.log} of this folder. */
    public static void into(Path folder) {
        System.setProperty(FOLDER, folder.toString());
        System.setProperty(CONFIGURATION, "cosell/launcher/logback.xml");
    }

    /** Where they go; empty when nowhere. */
    static Optional<String> folder() {
        return Optional.ofNullable(System.getProperty(FOLDER));
    }
}
