package cosell.embedded.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** Where the unpacked Apicurio Registry lies: the system property {@value #PROPERTY}, else where the build put it. */
final class RegistryDistribution {

    static final String PROPERTY = "cosell.registry.home";
    private static final String STARTER = "quarkus-run.jar";

    private RegistryDistribution() {}

    static Path starter() {
        var starter = home().resolve(STARTER);
        if (!Files.isRegularFile(starter)) {
            throw new IllegalStateException("There is no schema registry in " + starter.getParent()
                    + ": build the module 'embedded' (it unpacks one), or set -D" + PROPERTY + ".");
        }
        return starter;
    }

    private static Path home() {
        var chosen = System.getProperty(PROPERTY);
        return Path.of(chosen != null ? chosen : builtHome());
    }

    private static String builtHome() {
        var properties = new Properties();
        try (var resource = RegistryDistribution.class.getResourceAsStream("distribution.properties")) {
            properties.load(Objects.requireNonNull(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("home");
    }
}
