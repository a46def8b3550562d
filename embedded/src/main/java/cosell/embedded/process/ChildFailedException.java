package cosell.embedded.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A child JVM did not come up; the message ends with the last lines of its log. */
public final class ChildFailedException extends IllegalStateException {

    private static final int LINES = 30;

    ChildFailedException(String what, Path log) {
        super(what + ". The end of " + log + ":\n" + tail(log));
    }

    private static String tail(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", last(lines));
        } catch (IOException e) {
            return "(the log cannot be read: " + e.getMessage() + ")";
        }
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    }
}
