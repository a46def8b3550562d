package cosell.embedded.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The temporary files of a child: emptied at each start, since a child that is killed leaves its native libraries. */
final class ScratchDirectory {

    private ScratchDirectory() {}

    static Path emptied(Path home) throws IOException {
        var scratch = Files.createDirectories(home.resolve("tmp"));
        try (var files = Files.walk(scratch)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(scratch))
                    .map(Path::toFile)
                    .forEach(File::delete);
        }
        return scratch;
    }
}
