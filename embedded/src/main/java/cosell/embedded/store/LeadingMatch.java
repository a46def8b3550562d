package cosell.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The {@code $match} that an aggregation begins with, such as every count does.
 *
 * <p>The engine would read all documents of the collection and match them afterwards. Its reading is the first query
 * without conditions on that collection; we give it the conditions of the match, and leave later ones (of a lookup in
 * the same collection, say) alone.
 */
final class LeadingMatch {

    private static final ScopedValue<LeadingMatch> CURRENT = ScopedValue.newInstance();

    private final String collection;
    private final Document query;
    private final AtomicBoolean used = new AtomicBoolean();

    private LeadingMatch(String collection, Document query) {
        this.collection = collection;
        this.query = query;
    }

    /** Runs an aggregation so that {@link #narrowed} knows its first stage. */
    static Document during(Document command, Supplier<Document> aggregation) {
        return command.get("aggregate") instanceof String collection
                        && command.get("pipeline") instanceof List<?> stages
                        && !stages.isEmpty()
                        && stages.getFirst() instanceof Document first
                        && first.get("$match") instanceof Document match
                ? ScopedValue.where(CURRENT, new LeadingMatch(collection, match))
                        .call(aggregation::get)
                : aggregation.get();
    }

    /** The query to run on the collection instead of this one. */
    static Document narrowed(String collection, Document query) {
        return query.isEmpty() && CURRENT.isBound() ? CURRENT.get().insteadOf(query, collection) : query;
    }

    private Document insteadOf(Document all, String name) {
        return collection.equals(name) && used.compareAndSet(false, true) ? query : all;
    }
}
