package cosell.endtoend.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that a process has had resident, as Linux counts it. */
final class PeakMemory {

    private static final String LINE = "VmHWM:";

    private final Path status;
    private long kilobytes;

    PeakMemory(long pid) {
        this.status = Path.of("/proc", Long.toString(pid), "status");
    }

    /** In kilobytes; 0 where nobody tells. */
    static long of(long pid) {
        var peak = new PeakMemory(pid);
        peak.look();
        return peak.kilobytes();
    }

    /** Reads the counter, which goes away with the process. */
    void look() {
        try (var lines = Files.lines(status)) {
            lines.filter(line -> line.startsWith(LINE))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst()
                    .ifPresent(value -> kilobytes = Long.parseLong(value));
        } catch (IOException | UncheckedIOException _) {
            // It has ended, or this is no Linux: what was seen last stands.
        }
    }

    long kilobytes() {
        return kilobytes;
    }
}
