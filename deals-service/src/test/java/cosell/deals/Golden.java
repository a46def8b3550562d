package cosell.deals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Published forms, kept as files: changing one is a visible difference. */
public final class Golden {

    private Golden() {}

    public static String file(String name) {
        try (InputStream file = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the present form in the build directory, to be compared and, if wanted, to become the file. */
    public static String actual(String name, String text) {
        try {
            Path directory = Files.createDirectories(Path.of("target", "golden"));
            Files.writeString(directory.resolve(name), text + "\n");
            return text.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
