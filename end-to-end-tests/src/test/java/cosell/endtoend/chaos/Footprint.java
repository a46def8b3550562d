package cosell.endtoend.chaos;

import cosell.endtoend.driver.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How much disk a suite's folders take: what grows without end would spoil a long run. */
final class Footprint {

    private static final List<String> FOLDERS = List.of("store", "broker", "registry", "inbox", "logs");

    private final Suite suite;

    Footprint(Suite suite) {
        this.suite = suite;
    }

    /** In megabytes, by folder. The broker's index files are mostly holes, so their lengths would tell nothing. */
    String now() {
        var command = new ArrayList<>(List.of("du", "-sm"));
        command.addAll(FOLDERS);
        try {
            var usage = new ProcessBuilder(command)
                    .directory(suite.directory().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(usage.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("(\\d+)\\s+(.*)", "$2 $1 MB"))
                    .collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
