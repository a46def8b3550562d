package cosell.platform.outbox;

import cosell.platform.security.OrganizationScope;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * A query within one organization; there is no way to write one without. Conditions are on field paths of the stored
 * document ({@code state.…}, {@code derived.…}) named by the repository, never by a client; values are bound as values,
 * so no text from outside can act as an operator. Immutable.
 */
public final class ScopedQuery {

    private static final int DEFAULT_LIMIT = 50;
    private static final Document NO_PLACE = new Document();

    private final OrganizationScope scope;
    private final Map<String, Document> conditions;
    private final Document sort;
    private final int limit;
    private final Document after;
    private final Duration timeLimit;

    private ScopedQuery(
            OrganizationScope scope,
            Map<String, Document> conditions,
            Document sort,
            int limit,
            Document after,
            Duration timeLimit) {
        this.scope = scope;
        this.conditions = conditions;
        this.sort = sort;
        this.limit = limit;
        this.after = after;
        this.timeLimit = timeLimit;
    }

    public static ScopedQuery in(OrganizationScope scope) {
        Document byId = new Document(DocumentFields.ID, 1);
        return new ScopedQuery(scope, Map.of(), byId, DEFAULT_LIMIT, NO_PLACE, Duration.ZERO);
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

    /** Documents that have the field. */
    public ScopedQuery whereKnown(String path) {
        return with(path, new Document("$ne", null));
    }

    /** Documents that do not have the field. */
    public ScopedQuery whereUnknown(String path) {
        return with(path, new Document("$eq", null));
    }

    /** Documents that have another value in the field, or none. */
    public ScopedQuery whereNot(String path, Object value) {
        return with(path, new Document("$ne", value));
    }

    /** Lists that hold this element, whatever else is demanded of the list. */
    public ScopedQuery whereContains(String path, Object element) {
        return with(path, new Document("$all", List.of(element)));
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
        return sortedBy(path, -1);
    }

    /** Oldest or smallest first; the id breaks ties. */
    public ScopedQuery ascendingBy(String path) {
        return sortedBy(path, 1);
    }

    /** Goes on behind an element of the sorted list. */
    public ScopedQuery after(Object sortKey, String id) {
        String path = sort.keySet().iterator().next();
        String beyond = beyond(path);
        Document further = new Document(path, new Document(beyond, sortKey));
        Document sameKey = new Document(path, sortKey).append(DocumentFields.ID, new Document(beyond, id));
        // The bound says nothing new, but without it an index would be read from its beginning, page after page.
        Document place =
                new Document(path, new Document(beyond + "e", sortKey)).append("$or", List.of(further, sameKey));
        return new ScopedQuery(scope, conditions, sort, limit, place, timeLimit);
    }

    /** Goes on behind an element of a sorted list in which all sort keys are the same, or missing. */
    public ScopedQuery after(String id) {
        Document place = new Document(DocumentFields.ID, new Document(beyond(DocumentFields.ID), id));
        return new ScopedQuery(scope, conditions, sort, limit, place, timeLimit);
    }

    public ScopedQuery limit(int atMost) {
        return new ScopedQuery(scope, conditions, sort, atMost, after, timeLimit);
    }

    /** Everything the conditions select, in no order. */
    public ScopedQuery all() {
        return new ScopedQuery(scope, conditions, new Document(), Integer.MAX_VALUE, after, timeLimit);
    }

    /** For how long the store may work on it; then it fails with {@link com.mongodb.MongoExecutionTimeoutException}. */
    public ScopedQuery within(Duration limitOfTime) {
        return new ScopedQuery(scope, conditions, sort, limit, after, limitOfTime);
    }

    int limit() {
        return limit;
    }

    /** Zero for no limit. */
    Duration timeLimit() {
        return timeLimit;
    }

    Document toSort() {
        return sort;
    }

    Document toFilter() {
        Document filter =
                new Document(DocumentFields.ORGANIZATIONS, scope.organization().value());
        filter.putAll(conditions);
        after.forEach((path, condition) -> filter.merge(path, condition, ScopedQuery::tighter));
        return filter;
    }

    private ScopedQuery sortedBy(String path, int direction) {
        Document order = new Document(path, direction).append(DocumentFields.ID, direction);
        return new ScopedQuery(scope, conditions, order, limit, after, timeLimit);
    }

    private String beyond(String path) {
        return sort.getInteger(path) > 0 ? "$gt" : "$lt";
    }

    private ScopedQuery with(String path, Document condition) {
        Map<String, Document> extended = new LinkedHashMap<>(conditions);
        extended.merge(path, condition, ScopedQuery::both);
        return new ScopedQuery(scope, extended, sort, limit, after, timeLimit);
    }

    /** A place in the list lies within all bounds of the query, so its own bound replaces one of that kind. */
    private static Document tighter(Object condition, Object place) {
        Document united = new Document((Document) condition);
        united.putAll((Document) place);
        return united;
    }

    /** Throws rather than let one condition take the place of another. */
    private static Document both(Document one, Document other) {
        Document united = new Document(one);
        other.forEach((operator, operand) -> united.merge(operator, operand, (a, b) -> bothOf(operator, a, b)));
        return united;
    }

    private static Object bothOf(String operator, Object one, Object other) {
        if (operator.equals("$all")) {
            return Stream.concat(((Collection<?>) one).stream(), ((Collection<?>) other).stream())
                    .distinct()
                    .toList();
        }
        if (!one.equals(other)) {
            throw new IllegalStateException("Two different " + operator + " on one field can't both be asked");
        }
        return one;
    }
}
