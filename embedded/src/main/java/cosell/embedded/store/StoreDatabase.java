package cosell.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose documents are stored as BSON and whose indexes are kept in memory, rebuilt when it is opened. */
final class StoreDatabase extends H2Database {

    private static final int CANNOT_CREATE_INDEX = 67;

    private final MVStore store;
    private final LongAdder examined;

    StoreDatabase(String name, MVStore store, CursorRegistry cursors, LongAdder examined) {
        // The super constructor opens the stored collections, so these must be there before.
        this.store = store;
        this.examined = examined;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collectionName, CollectionOptions options) {
        var fullName = getFullCollectionNamespace(collectionName);
        MVMap<Object, Document> documents = store.openMap(
                "databases." + fullName,
                new MVMap.Builder<Object, Document>()
                        .keyType(new PositionType())
                        .valueType(new DocumentType()));
        MVMap<String, Object> meta = store.openMap("meta." + fullName);
        return new StoreCollection(this, collectionName, options, documents, meta, cursorRegistry, examined);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return LeadingMatch.during(query, () -> super.handleCommand(channel, command, query, databases, oplog));
    }

    /** A filter on a unique index would be ignored silently, and documents outside of it would collide. */
    @Override
    protected synchronized void addIndex(Document indexDescription) {
        if (indexDescription.containsKey("partialFilterExpression")
                && Boolean.TRUE.equals(indexDescription.get("unique"))) {
            throw new MongoServerError(
                    CANNOT_CREATE_INDEX, "CannotCreateIndex", "a unique index with a filter is not supported here");
        }
        super.addIndex(indexDescription);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new StoreIndex(indexName, keys, sparse, true);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new StoreIndex(indexName, keys, sparse, false);
    }
}
