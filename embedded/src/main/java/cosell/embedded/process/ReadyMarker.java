package cosell.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The file by which a child JVM that runs our own code says that it is ready. */
public final class ReadyMarker {

    private final Path file;

    private ReadyMarker(Path file) {
        this.file = file;
    }

    /** A marker in this folder, which is made when missing; what an earlier child said there is forgotten. */
    public static ReadyMarker unsetIn(Path folder) {
        var marker = new ReadyMarker(folder.resolve("ready"));
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(marker.file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return marker;
    }

    /** The marker with this path, as a child is told it. */
    public static ReadyMarker at(String path) {
        return new ReadyMarker(Path.of(path));
    }

    /** What to tell the child. */
    public String path() {
        return file.toString();
    }

    /** Says that this process is ready. */
    public void set() throws IOException {
        Files.writeString(file, "ready");
    }

    /** Returns once the child has set it; fails as {@link ChildJvm#awaitReady} does. */
    public void await(ChildJvm child, Duration timeout) {
        child.awaitReady(() -> Files.exists(file), timeout);
    }
}
