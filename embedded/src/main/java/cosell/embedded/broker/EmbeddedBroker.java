package cosell.embedded.broker;

import cosell.embedded.process.ChildJvm;
import cosell.embedded.process.ChildJvmSpec;
import cosell.embedded.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Kafka on this machine: one KRaft node in a child JVM, reachable from here only.
 *
 * <p>Topics, records and committed offsets are kept in the directory and are there again after a restart or a kill. The
 * broker ends with this JVM.
 */
public final class EmbeddedBroker implements AutoCloseable {

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

    private final int port;
    private final ChildJvm jvm;

    private EmbeddedBroker(int port, ChildJvm jvm) {
        this.port = port;
        this.jvm = jvm;
    }

    /**
     * Starts the broker and returns once it takes requests.
     *
     * @param port of 127.0.0.1; 0 takes any free one
     */
    public static EmbeddedBroker start(Path directory, int port) {
        var home = directory.toAbsolutePath();
        var claimed = Ports.claim(port, "Kafka broker");
        var ready = home.resolve("ready");
        var settings = home.resolve("server.properties");
        prepare(home, ready, settings, claimed);
        var jvm = ChildJvm.start(spec(home, settings, ready));
        jvm.awaitReady(() -> Files.exists(ready), START_TIMEOUT);
        return new EmbeddedBroker(claimed, jvm);
    }

    private static void prepare(Path home, Path ready, Path settings, int port) {
        try {
            Files.createDirectories(home);
            Files.deleteIfExists(ready);
            try (var writer = Files.newBufferedWriter(settings)) {
                BrokerSettings.of(home.resolve("log"), port, Ports.free()).store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChildJvmSpec spec(Path home, Path settings, Path ready) {
        return new ChildJvmSpec(
                "Kafka broker",
                home,
                home.resolve("broker.log"),
                JVM_ARGUMENTS,
                ChildJvm.ownClassPath(),
                BrokerMain.class.getName(),
                List.of(settings.toString(), ready.toString()),
                Map.of());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The child's process id. */
    public long process() {
        return jvm.pid();
    }

    /** Ends it at once, as a power failure would. */
    public void kill() {
        jvm.kill();
    }

    @Override
    public void close() {
        jvm.close();
    }
}
