package cosell.embedded.store;

import cosell.embedded.process.ReadyMarker;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The store's child JVM: opens the file, listens, and says so by a marker file. */
final class StoreMain {

    private StoreMain() {}

    /** Takes the store's file, its port, and the marker to write once it takes commands. */
    public static void main(String[] arguments) throws Exception {
        var server = DurableMongoServer.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "store-shutdown"));
        ReadyMarker.at(arguments[2]).set();
        new CountDownLatch(1).await();
    }
}
