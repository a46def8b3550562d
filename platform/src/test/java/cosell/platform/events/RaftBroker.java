package cosell.platform.events;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** A real broker in this JVM: one node, nothing created by itself. */
public final class RaftBroker implements AutoCloseable {

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required ";

    private final int port;
    private final int guardedPort;
    private final KafkaRaftServer server;

    public RaftBroker(Path directory) throws Exception {
        this(directory, Map.of());
    }

    private RaftBroker(Path directory, Map<String, String> further) throws Exception {
        this.port = freePort();
        this.guardedPort = freePort();
        Properties settings = new Properties();
        int controller = freePort();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("log.dirs", directory.toString()),
                Map.entry("listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller),
                Map.entry("advertised.listeners", "CLIENTS://127.0.0.1:" + port),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "CLIENTS"),
                Map.entry("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("offsets.topic.replication.factor", "1")));
        further.forEach((name, value) ->
                settings.merge(name, value.replace("GUARDED_PORT", "" + guardedPort), (a, b) -> a + "" + b));
        format(directory.toString());
        server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
    }

    /** One that asks these users for their rights, and nobody else. Names are passwords. */
    static RaftBroker guarded(Path directory, List<String> users) throws Exception {
        String known = users.stream()
                .map(user -> "user_" + user + "=\"" + user + "\"")
                .collect(Collectors.joining(" ", LOGIN, ";"));
        return new RaftBroker(
                directory,
                Map.of(
                        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "super.users", "User:ANONYMOUS",
                        "listeners", ",GUARDED://127.0.0.1:GUARDED_PORT",
                        "advertised.listeners", ",GUARDED://127.0.0.1:GUARDED_PORT",
                        "listener.security.protocol.map", ",GUARDED:SASL_PLAINTEXT",
                        "listener.name.guarded.sasl.enabled.mechanisms", "PLAIN",
                        "listener.name.guarded.plain.sasl.jaas.config", known));
    }

    /** How a user of a guarded broker connects. */
    Map<String, Object> connectionOf(String user) {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + guardedPort,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                LOGIN + "username=\"" + user + "\" password=\"" + user + "\";");
    }

    public Map<String, Object> connection() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port);
    }

    private static void format(String directory) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setDirectories(List.of(directory))
                .setMetadataLogDirectory(directory)
                .run();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
