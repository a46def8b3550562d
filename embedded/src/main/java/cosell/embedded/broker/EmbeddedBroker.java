package cosell.embedded.broker;

import cosell.embedded.process.ChildJvm;
import cosell.embedded.process.ChildJvmSpec;
import cosell.embedded.process.ChildServer;
import cosell.embedded.process.Ports;
import cosell.embedded.process.ReadyMarker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Kafka on this machine: one KRaft node in a child JVM, reachable from here only.
 *
 * <p>Topics, records and committed offsets are kept in the directory and are there again after a restart or a kill. The
 * broker ends with this JVM.
 */
public final class EmbeddedBroker extends ChildServer {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final List<String> JVM_ARGUMENTS = List.of(
            "-Xms96m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlogback.configurationFile=cosell/embedded/process/child-logback.xml");

    private EmbeddedBroker(int port, ChildJvm jvm) {
        super(port, jvm);
    }

    /**
     * Starts the broker and returns once it takes requests.
     *
     * @param port of 127.0.0.1; 0 takes any free one
     */
    public static EmbeddedBroker start(Path directory, int port) {
        var home = directory.toAbsolutePath();
        var claimed = Ports.claim(port, "Kafka broker");
        var ready = ReadyMarker.unsetIn(home);
        var settings = home.resolve("server.properties");
        write(settings, BrokerSettings.of(home.resolve("log"), claimed, Ports.free()));
        var jvm = ChildJvm.start(spec(home, settings, ready));
        ready.await(jvm, START_TIMEOUT);
        return new EmbeddedBroker(claimed, jvm);
    }

    private static void write(Path file, Properties settings) {
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChildJvmSpec spec(Path home, Path settings, ReadyMarker ready) {
        return new ChildJvmSpec(
                "Kafka broker",
                home,
                home.resolve("broker.log"),
                JVM_ARGUMENTS,
                ChildJvm.ownClassPath(),
                BrokerMain.class.getName(),
                List.of(settings.toString(), ready.path()),
                Map.of());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }
}
