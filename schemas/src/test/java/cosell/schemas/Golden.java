package cosell.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Published names as a file that a change must show in. */
final class Golden {

    private Golden() {}

    /** The file must hold exactly these lines; what it should hold is left in {@code target/golden}. */
    static void assertLines(String file, List<String> lines) throws IOException {
        Path actual = Path.of("target", "golden", file);
        Files.createDirectories(actual.getParent());
        Files.write(actual, lines);

        assertThat(lines)
                .as("If the change is meant, copy %s over the golden file", actual)
                .isEqualTo(Files.readAllLines(Path.of("src", "test", "resources", "golden", file)));
    }
}
