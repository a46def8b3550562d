package cosell.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection that searches by every index it has and whose stored documents never change in place. */
final class StoreCollection extends H2Collection {

    private static final Optional<OrderedPlan> NO_PLAN = Optional.empty();
    private static final Optional<Stream<Document>> NO_KEYS = Optional.empty();

    private final LongAdder examined;

    /** Whether what the engine goes through right now is matched already; guarded by the monitor. */
    private boolean matched;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors,
            LongAdder examined) {
        super(database, name, options, documents, meta, cursors);
        this.examined = examined;
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var narrowed = LeadingMatch.narrowed(getCollectionName(), query);
        var conditions = Conditions.of(narrowed);
        var plans = plans(conditions);
        var narrow = plans.stream().filter(IndexPlan::isNarrow).max(Comparator.comparingInt(IndexPlan::rank));
        var ordered = narrow.isPresent() ? NO_PLAN : orderedPlan(conditions, orderBy);
        if (ordered.isPresent()) {
            Iterable<Object> inOrder = () -> ordered.get().positions().iterator();
            return matchDocuments(narrowed, inOrder, null, skip, limit, batchSize, projection);
        }
        var covered = narrow.isPresent() ? NO_KEYS : keysOf(conditions, narrowed, orderBy, projection);
        if (covered.isPresent()) {
            return shown(covered.get(), skip, limit, batchSize, projection);
        }
        return narrow.or(() -> Race.shortest(plans))
                .map(plan -> matchDocuments(narrowed, plan.positions(), orderBy, skip, limit, batchSize, projection))
                .orElseGet(() -> matchDocuments(narrowed, orderBy, skip, limit, batchSize, projection));
    }

    /** What a query finds, as the keys of an index hold it; empty when none holds all that is asked for. */
    private Optional<Stream<Document>> keysOf(
            Conditions conditions, Document query, @Nullable Document orderBy, @Nullable Document projection) {
        if (projection == null || (orderBy != null && !orderBy.isEmpty())) {
            return NO_KEYS;
        }
        return getIndexes().stream()
                .map(StoreIndex.class::cast)
                .flatMap(index -> index.covers(query, projection).stream()
                        .flatMap(covered -> index.plan(conditions).stream()
                                .map(plan -> covered.documents(
                                        plan.entries(), this::lookAt, key -> super.documentMatchesQuery(key, query)))))
                .findFirst();
    }

    private Document lookAt(Object position) {
        examined.increment();
        return getDocument(position);
    }

    private QueryResult shown(
            Stream<Document> keys, int skip, int limit, int batchSize, @Nullable Document projection) {
        matched = true;
        try {
            return matchDocumentsFromStream(keys, new Document(), null, skip, limit, batchSize, projection);
        } finally {
            matched = false;
        }
    }

    /** Of indexes that tell equally much, the one with the fewest keys to go through at worst. */
    private Optional<OrderedPlan> orderedPlan(Conditions conditions, @Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return NO_PLAN;
        }
        var plans = conditions
                .choices()
                .flatMap(choice ->
                        getIndexes().stream().flatMap(index -> ((StoreIndex) index).plan(choice, orderBy).stream()))
                .toList();
        var best = plans.stream().max(OrderedPlan.BY_WHAT_IT_TELLS);
        return best.flatMap(most -> Race.shortestInOrder(plans.stream()
                .filter(plan -> OrderedPlan.BY_WHAT_IT_TELLS.compare(plan, most) == 0)
                .toList()));
    }

    private List<IndexPlan> plans(Conditions conditions) {
        var plans = new ArrayList<IndexPlan>();
        for (var index : getIndexes()) {
            var plan = ((StoreIndex) index).plan(conditions);
            if (index.isUnique() && plan.filter(IndexPlan::isComplete).isPresent()) {
                // As good as it gets; most queries name an id, and the index of ids is the first.
                return List.of(plan.get());
            }
            plan.ifPresent(plans::add);
        }
        return plans;
    }

    /**
     * Hands out copies: the engine updates the documents it is given in place, while others may still be sending them to
     * their clients.
     */
    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(matched.stream().map(Document::clone).collect(Collectors.toList()), batchSize);
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        if (matched) {
            return true;
        }
        examined.increment();
        return super.documentMatchesQuery(document, query);
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    /** Measuring every document twice per update costs more than the statistics are worth. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
