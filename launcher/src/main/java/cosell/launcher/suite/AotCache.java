package cosell.launcher.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a JVM has to know of the services' classes, prepared once for these very jars and this very Java, so that each
 * service starts with little more than half of the work. Without it they start all the same.
 */
final class AotCache {

    private static final Logger log = LoggerFactory.getLogger(AotCache.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int FINGERPRINT_LENGTH = 16;

    private final DataDirectory directory;
    private final Path file;

    private AotCache(DataDirectory directory, Path file) {
        this.directory = directory;
        this.file = file;
    }

    static AotCache in(DataDirectory directory) {
        return new AotCache(directory, directory.aot().resolve(fingerprint() + ".aot"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** The JVM's arguments that make use of it; none while it is not there. */
    List<String> use() {
        return exists() ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off,cds=off") : List.of();
    }

    /** Makes it, if that goes; {@code properties} give each service free ports and all it stands on. */
    void make(Function<ServiceProgram, Path> properties) {
        try {
            clear();
            var draft = file.resolveSibling("draft.aot");
            var arguments = new ArrayList<String>();
            for (var program : ServiceProgram.values()) {
                arguments.addAll(
                        List.of(program.name(), properties.apply(program).toString()));
            }
            // Only G1 can write the part of it that holds objects; every collector can read that.
            var recording = List.of("-Xmx512m", "-XX:AOTCacheOutput=" + draft, "-XX:-UseSerialGC", "-XX:+UseG1GC");
            var code = new ServiceJvm(directory, "training")
                    .start(AotTraining.class, arguments, recording)
                    .awaitEnd(PATIENCE);
            if (code == 0 && Files.exists(draft)) {
                Files.move(draft, file);
            } else {
                log.warn("The services start without an AOT cache: its making ended with {}", code);
            }
        } catch (IOException | IllegalStateException e) {
            log.warn("The services start without an AOT cache", e);
        }
    }

    private void clear() throws IOException {
        Files.createDirectories(directory.aot());
        try (var old = Files.list(directory.aot())) {
            for (var stale : old.toList()) {
                Files.delete(stale);
            }
        }
    }

    /** Of the Java and of every jar that its class path names. */
    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            jars().forEach(jar -> digest.update(jar.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> jars() {
        var program = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        var beside = program.resolveSibling("lib");
        try (var files = Files.isDirectory(beside) ? Files.list(beside) : Stream.<Path>empty()) {
            return Stream.concat(Stream.of(program), files.sorted())
                    .filter(Files::isRegularFile)
                    .map(AotCache::identity)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM, too, knows a jar by these. */
    private static String identity(Path jar) {
        try {
            return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
