package cosell.embedded.broker;

import java.util.List;
import java.util.Properties;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** The log directory of a KRaft node, which must be formatted before its first start and never again. */
final class BrokerStorage {

    /** The same for ever, or a second start would take the storage for somebody else's. */
    private static final String CLUSTER = "Y29zZWxsLWVtYmVkZGVkMQ";

    private BrokerStorage() {}

    static void formatIfNew(Properties properties) throws Exception {
        var directory = properties.getProperty("log.dirs");
        new Formatter()
                .setPrintStream(System.out)
                .setClusterId(CLUSTER)
                .setNodeId(Integer.parseInt(properties.getProperty("node.id")))
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setDirectories(List.of(directory))
                .setMetadataLogDirectory(directory)
                .setIgnoreFormatted(true)
                .run();
    }
}
