package cosell.embedded.broker;

import cosell.embedded.process.ReadyMarker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** The broker's child JVM: formats the storage once, starts the server, and says so by a marker file. */
final class BrokerMain {

    private BrokerMain() {}

    /** Takes the server's properties file and the marker to write once the broker takes requests. */
    public static void main(String[] arguments) throws Exception {
        var properties = load(Path.of(arguments[0]));
        BrokerStorage.formatIfNew(properties);
        var server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        server.startup();
        ReadyMarker.at(arguments[1]).set();
        server.awaitShutdown();
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
