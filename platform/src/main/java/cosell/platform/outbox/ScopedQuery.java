package cosell.platform.outbox;

import cosell.platform.security.OrganizationScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * A query within one organization; there is no way to write one without. Conditions are on field paths of the stored
 * document ({@code state.…}, {@code derived.…}) named by the repository, never by a client; values are bound as values,
 * so no text from outside can act as an operator. Immutable.
 */
public final class ScopedQuery {

    private final OrganizationScope scope;
    private final Map<String, Document> conditions;
    private final Document sort;
    private final int limit;
    private final Document after;

    private ScopedQuery(
            OrganizationScope scope, Map<String, Document> conditions, Document sort, int limit, Document after) {
        this.scope = scope;
        this.conditions = conditions;
        this.sort = sort;
        this.limit = limit;
        this.after = after;
    }

    public static ScopedQuery in(OrganizationScope scope) {
        return new ScopedQuery(scope, Map.of(), new Document(DocumentFields.ID, 1), 50, new Document());
    }

    public ScopedQuery whereEquals(String path, Object value) {
        return with(path, new Document("$eq", value));
    }

    public ScopedQuery whereIn(String path, Iterable<?> values) {
        return with(path, new Document("$in", values));
    }

    public ScopedQuery whereAtLeast(String path, Object value) {
        return with(path, new Document("$gte", value));
    }

    public ScopedQuery whereBelow(String path, Object value) {
        return with(path, new Document("$lt", value));
    }

    public ScopedQuery whereAtMost(String path, Object value) {
        return with(path, new Document("$lte", value));
    }

    /** Texts that start with a prefix; for normalized fields, so that an index serves. */
    public ScopedQuery whereStartsWith(String path, String prefix) {
        return with(path, new Document("$gte", prefix).append("$lt", prefix + Character.MAX_VALUE));
    }

    /** Lists of texts in which each of these prefixes starts an element; for normalized fields with an index. */
    public ScopedQuery whereEachStartsAnElement(String path, Collection<String> prefixes) {
        List<Document> elements = prefixes.stream()
                .map(prefix -> new Document("$gte", prefix).append("$lt", prefix + Character.MAX_VALUE))
                .map(range -> new Document("$elemMatch", range))
                .toList();
        return elements.isEmpty() ? this : with(path, new Document("$all", elements));
    }

    /** Newest or largest first; the id breaks ties. */
    public ScopedQuery descendingBy(String path) {
        return new ScopedQuery(scope, conditions, new Document(path, -1).append(DocumentFields.ID, -1), limit, after);
    }

    /** Oldest or smallest first; the id breaks ties. */
    public ScopedQuery ascendingBy(String path) {
        return new ScopedQuery(scope, conditions, new Document(path, 1).append(DocumentFields.ID, 1), limit, after);
    }

    /** Goes on behind an element of the sorted list. */
    public ScopedQuery after(Object sortKey, String id) {
        String path = sort.keySet().iterator().next();
        String beyond = sort.getInteger(path) > 0 ? "$gt" : "$lt";
        Document condition = new Document(
                "$or",
                java.util.List.of(
                        new Document(path, new Document(beyond, sortKey)),
                        new Document(path, sortKey).append(DocumentFields.ID, new Document(beyond, id))));
        return new ScopedQuery(scope, conditions, sort, limit, condition);
    }

    public ScopedQuery limit(int atMost) {
        return new ScopedQuery(scope, conditions, sort, atMost, after);
    }

    int limit() {
        return limit;
    }

    Document toSort() {
        return sort;
    }

    Document toFilter() {
        Document filter =
                new Document(DocumentFields.ORGANIZATIONS, scope.organization().value());
        filter.putAll(conditions);
        filter.putAll(after);
        return filter;
    }

    private ScopedQuery with(String path, Document condition) {
        Map<String, Document> extended = new LinkedHashMap<>(conditions);
        extended.merge(path, condition, ScopedQuery::both);
        return new ScopedQuery(scope, extended, sort, limit, after);
    }

    private static Document both(Document one, Document other) {
        Document united = new Document(one);
        united.putAll(other);
        return united;
    }
}
