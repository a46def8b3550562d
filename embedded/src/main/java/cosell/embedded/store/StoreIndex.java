package cosell.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An index in memory, unique or not; a document's position is its id. Guarded by the collection's monitor. */
final class StoreIndex extends Index<Object> {

    private final boolean unique;
    private final IndexKeys keys;
    private final IndexEntries entries = new IndexEntries();

    /** The fields that ever led through an array. */
    private final Set<String> arrays = new HashSet<>();

    StoreIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        super(name, keys, sparse);
        this.unique = unique;
        this.keys = new IndexKeys(keys(), sparse);
    }

    /** How it would find what a query may match; empty when it is of no use for that. */
    Optional<IndexPlan> plan(Conditions conditions) {
        return new IndexSearch(keys.fields(), entries, arrays, isSparse()).plan(conditions);
    }

    /** How it would find the same in the order wanted; empty when its own order is another. */
    Optional<OrderedPlan> plan(Conditions conditions, Document order) {
        return OrderedSearch.plan(new IndexSearch(keys.fields(), entries, arrays, isSparse()), conditions, order);
    }

    /** How its keys answer a query alone; empty when they do not hold all that is asked for. */
    Optional<CoveredQuery> covers(Document query, Document projection) {
        return CoveredQuery.by(keys.fields(), arrays, query, projection);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public Object getPosition(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (unique) {
            Uniqueness.check(this, entries, keys.of(document), null, collection);
        }
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        if (unique) {
            Uniqueness.check(this, entries, keys.of(newDocument), getPosition(oldDocument), collection);
        }
    }

    @Override
    public void add(Document document, @Nullable Object position, MongoCollection<Object> collection) {
        arrays.addAll(keys.arrays(document));
        keys.of(document).forEach(key -> entries.add(key, getPosition(document)));
    }

    /** Null for a document that a sparse index does not know. */
    @Override
    public @Nullable Object remove(Document document) {
        var position = getPosition(document);
        var removed = keys.of(document);
        removed.forEach(key -> entries.remove(key, position));
        return removed.isEmpty() ? null : position;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        if (!keys.of(oldDocument).equals(keys.of(newDocument))) {
            remove(oldDocument);
            add(newDocument, position, collection);
        }
    }

    /** False: {@link StoreCollection} asks for a {@link #plan} instead. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
