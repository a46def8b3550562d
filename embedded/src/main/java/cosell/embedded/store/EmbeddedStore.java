package cosell.embedded.store;

import cosell.embedded.process.ChildJvm;
import cosell.embedded.process.ChildJvmSpec;
import cosell.embedded.process.ChildServer;
import cosell.embedded.process.Ports;
import cosell.embedded.process.ReadyMarker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A {@link DurableMongoServer} in a child JVM, for suites whose parts must be able to die alone.
 *
 * <p>What it acknowledged is there again after a restart or a kill. It ends with this JVM.
 */
public final class EmbeddedStore extends ChildServer {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final List<String> JVM_ARGUMENTS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlogback.configurationFile=cosell/embedded/process/child-logback.xml");

    private EmbeddedStore(int port, ChildJvm jvm) {
        super(port, jvm);
    }

    /**
     * Opens the store in the directory, made when missing, and returns once it takes commands.
     *
     * @param port of 127.0.0.1; 0 takes any free one
     */
    public static EmbeddedStore start(Path directory, int port) {
        var home = directory.toAbsolutePath();
        var claimed = Ports.claim(port, "store");
        var ready = ReadyMarker.unsetIn(home);
        var jvm = ChildJvm.start(spec(home, ready, claimed));
        ready.await(jvm, START_TIMEOUT);
        return new EmbeddedStore(claimed, jvm);
    }

    private static ChildJvmSpec spec(Path home, ReadyMarker ready, int port) {
        return new ChildJvmSpec(
                "store",
                home,
                home.resolve("store.log"),
                JVM_ARGUMENTS,
                ChildJvm.ownClassPath(),
                StoreMain.class.getName(),
                List.of(home.resolve("cosell.mv").toString(), Integer.toString(port), ready.path()),
                Map.of());
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port();
    }
}
