package cosell.launcher.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** A service's own JVM. */
final class ServiceMain {

    private ServiceMain() {}

    /** Takes the name of a {@link ServiceProgram} and the file of its properties, which may hold secrets. */
    public static void main(String[] arguments) throws IOException {
        run(ServiceProgram.valueOf(arguments[0]), Path.of(arguments[1]));
    }

    static ConfigurableApplicationContext run(ServiceProgram program, Path properties) throws IOException {
        return program.application().run(options(properties).toArray(String[]::new));
    }

    private static Stream<String> options(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().map(name -> "--" + name + "=" + properties.getProperty(name));
    }
}
