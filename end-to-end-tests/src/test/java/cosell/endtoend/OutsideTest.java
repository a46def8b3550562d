package cosell.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** These tests can't know more of the suite than its users do. */
class OutsideTest {

    @Test
    void noClassOfTheSuiteIsOnTheClassPath() {
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .flatMap(OutsideTest::classesIn)
                .filter(name -> name.startsWith("cosell/"))
                .toList();

        assertThat(classes).isNotEmpty().allMatch(name -> name.startsWith("cosell/endtoend/"));
    }

    private static Stream<String> classesIn(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                try (var files = Files.walk(entry)) {
                    return files
                            .filter(Files::isRegularFile)
                            .map(file -> entry.relativize(file).toString())
                            .toList()
                            .stream();
                }
            }
            return Files.exists(entry) ? classesInJar(entry) : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> classesInJar(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().map(ZipEntry::getName).toList().stream();
        }
    }
}
