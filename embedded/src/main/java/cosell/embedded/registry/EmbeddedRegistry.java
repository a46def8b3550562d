package cosell.embedded.registry;

import cosell.embedded.process.ChildJvm;
import cosell.embedded.process.ChildJvmSpec;
import cosell.embedded.process.ChildServer;
import cosell.embedded.process.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A schema registry on this machine: Apicurio in a child JVM, spoken to by the Confluent-compatible API.
 *
 * <p>Schemas, ids and compatibility settings are kept in the directory, also over a kill: an id must never change, or
 * the records written with it become unreadable. The registry ends with this JVM.
 */
public final class EmbeddedRegistry extends ChildServer {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final String MAIN_CLASS = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final List<String> JVM_ARGUMENTS = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private EmbeddedRegistry(int port, ChildJvm jvm) {
        super(port, jvm);
    }

    /**
     * Starts the registry and returns once it answers.
     *
     * @param port of 127.0.0.1; 0 takes any free one
     */
    public static EmbeddedRegistry start(Path directory, int port) {
        var home = directory.toAbsolutePath();
        var claimed = Ports.claim(port, "schema registry");
        var jvm = ChildJvm.start(spec(home, claimed));
        var probe = new RegistryProbe(URI.create(url(claimed) + "/subjects"));
        jvm.awaitReady(probe::answers, START_TIMEOUT);
        return new EmbeddedRegistry(claimed, jvm);
    }

    private static ChildJvmSpec spec(Path home, int port) {
        return new ChildJvmSpec(
                "schema registry",
                home,
                home.resolve("registry.log"),
                JVM_ARGUMENTS,
                List.of(RegistryDistribution.starter().toString()),
                MAIN_CLASS,
                List.of(),
                environment(home, port));
    }

    /**
     * Without the write delay of zero, H2 would put what it acknowledged to disk half a second later. The management
     * interface would take port 9000 of every address.
     */
    private static Map<String, String> environment(Path home, int port) {
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", "0",
                "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false",
                "APICURIO_STORAGE_KIND", "sql",
                "APICURIO_STORAGE_SQL_KIND", "h2",
                "APICURIO_DATASOURCE_URL", "jdbc:h2:file:" + home.resolve("registry") + ";WRITE_DELAY=0",
                "APICURIO_DATASOURCE_USERNAME", "sa",
                "APICURIO_DATASOURCE_PASSWORD", "sa");
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    /** The base URL of the Confluent-compatible API. */
    public String url() {
        return url(port());
    }
}
