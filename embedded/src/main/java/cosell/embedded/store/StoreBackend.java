package cosell.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVStore;

/** The engine's back end, with our databases and with {@link Durability} around every command. */
final class StoreBackend extends H2Backend {

    private final Durability durability;
    private final Map<String, MongoDatabase> databases;
    private final LongAdder examined;

    StoreBackend(MVStore store, Durability durability) {
        // The super constructor opens the stored databases, so these must be there before.
        this.durability = durability;
        this.databases = new ConcurrentHashMap<>();
        this.examined = new LongAdder();
        super(store);
    }

    /** One object per database: the engine asks for a new one each time it lists them. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return databases.computeIfAbsent(
                databaseName, name -> new StoreDatabase(name, getMvStore(), getCursorRegistry(), examined));
    }

    @Override
    public void dropDatabase(String databaseName) {
        super.dropDatabase(databaseName);
        databases.remove(databaseName);
    }

    /** Faults are answered here, since the engine's handler would log the documents concerned. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            return ErrorReply.of(e);
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return switch (StoreCommand.of(command, query)) {
            case WRITES -> durability.write(() -> super.handleCommand(channel, database, command, query));
            case READS -> durability.read(() -> super.handleCommand(channel, database, command, query));
            case NEITHER -> super.handleCommand(channel, database, command, query);
        };
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return durability.read(() -> super.handleQuery(query));
    }

    long documentsExamined() {
        return examined.sum();
    }

    @Override
    public void close() {
        durability.close();
        super.close();
    }
}
