package cosell.embedded.store;

import cosell.embedded.process.Ports;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * A MongoDB-compatible server in this process.
 *
 * <p>Kept in a file, it answers a write only once that is on disk; readers see nothing that is not. What it lacks of
 * real MongoDB: transactions, change streams, text search, unique indexes with a filter (refused), collations.
 */
public final class DurableMongoServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    /** A connection's thread waits for the disk, so there must be about as many as busy connections. */
    private static final int WORKERS = 64;

    private final MongoServer server;
    private final StoreBackend backend;

    private DurableMongoServer(MongoServer server, StoreBackend backend) {
        this.server = server;
        this.backend = backend;
    }

    /**
     * Opens the file, made when missing, and starts to listen.
     *
     * @param port of 127.0.0.1; 0 takes any free one
     */
    public static DurableMongoServer start(Path file, int port) {
        Ports.requireFree(port, "store");
        var store = StoreFile.open(file);
        return listen(new StoreBackend(store, new GroupCommit(store)), port);
    }

    /** The same, but forgetful: for tests that need no disk. */
    public static DurableMongoServer inMemory(int port) {
        Ports.requireFree(port, "store");
        return listen(new StoreBackend(StoreFile.inMemory(), new Forgetful()), port);
    }

    private static DurableMongoServer listen(StoreBackend backend, int port) {
        var server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        return new DurableMongoServer(server, backend);
    }

    public String uri() {
        return "mongodb://" + HOST + ":" + server.getLocalAddress().getPort();
    }

    /** How many documents queries have looked at so far: a measure of the use they make of indexes. */
    public long documentsExamined() {
        return backend.documentsExamined();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
