package cosell.launcher.suite;

import cosell.embedded.process.ChildJvm;
import cosell.embedded.process.ChildJvmSpec;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** How a JVM is started that runs services. */
final class ServiceJvm {

    private static final List<String> ARGUMENTS = List.of(
            "-Xms48m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.springframework.boot.logging.LoggingSystem=none",
            "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=cosell.schemas",
            "-Dlogback.configurationFile=cosell/launcher/logback.xml");

    private final DataDirectory directory;
    private final String name;

    /** @param name of its folder and its log */
    ServiceJvm(DataDirectory directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /** Starts it; {@code more} are further arguments of the JVM. */
    ChildJvm start(Class<?> main, List<String> arguments, List<String> more) {
        return ChildJvm.start(new ChildJvmSpec(
                name,
                folder(),
                directory.logs().resolve(name + ".out"),
                jvmArguments(more),
                ChildJvm.ownClassPath(),
                main.getName(),
                arguments,
                Map.of()));
    }

    private List<String> jvmArguments(List<String> more) {
        var all = new ArrayList<>(ARGUMENTS);
        all.add("-Dcosell.log.directory=" + directory.logs());
        all.add("-Dcosell.log.name=" + name);
        all.addAll(more);
        return all;
    }

    /** Puts a service's properties where only its owner may read them, since they may hold secrets. */
    Path written(ServiceProgram program, Map<String, String> properties) {
        var file = folder().resolve(program.part().label() + ".properties");
        var text = new StringWriter();
        try {
            var all = new Properties();
            all.putAll(properties);
            all.store(text, null);
            Files.createDirectories(file.getParent());
            DataDirectory.writeForOwner(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private Path folder() {
        return directory.services().resolve(name);
    }
}
