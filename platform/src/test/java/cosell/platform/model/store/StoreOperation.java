package cosell.platform.model.store;

import cosell.platform.model.engine.Operation;
import org.bson.Document;

/** One step of a store on one collection. Documents are in the form in which they come back from a server. */
public sealed interface StoreOperation extends Operation {

    String collection();

    /** Answers a list of documents; {@code projection} and {@code sort} are empty when there is none, 0 is no limit. */
    record Find(String collection, Document filter, Document projection, Document sort, int limit)
            implements StoreOperation {}

    /** Answers the number of documents. */
    record Count(String collection, Document filter) implements StoreOperation {}

    /** Answers 1, or a duplicate key. */
    record Insert(String collection, Document document) implements StoreOperation {}

    /** Answers how many documents matched, 0 or 1. */
    record Update(String collection, Document filter, Document update, boolean upsert) implements StoreOperation {}

    /** Answers how many documents matched, 0 or 1. */
    record Replace(String collection, Document filter, Document document, boolean upsert) implements StoreOperation {}

    /** Answers how many documents went, 0 or 1. */
    record Delete(String collection, Document filter) implements StoreOperation {}

    @Override
    default boolean isWrite() {
        return switch (this) {
            case Find _, Count _ -> false;
            case Insert _, Update _, Replace _, Delete _ -> true;
        };
    }

    @Override
    default StoreTrouble whenAway() {
        return StoreTrouble.AWAY;
    }
}
