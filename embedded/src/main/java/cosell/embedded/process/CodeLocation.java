package cosell.embedded.process;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The jar or folder that a class was loaded from. */
final class CodeLocation {

    private CodeLocation() {}

    static Path of(Class<?> type) {
        var source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource(), type::getName);
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
