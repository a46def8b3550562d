package cosell.deals.deal.adapter.mongo;

import com.mongodb.MongoExecutionTimeoutException;
import cosell.deals.deal.application.Criterion.ClosesBefore;
import cosell.deals.deal.application.Criterion.ClosesFrom;
import cosell.deals.deal.application.Criterion.ExpiresBefore;
import cosell.deals.deal.application.Criterion.InCurrency;
import cosell.deals.deal.application.Criterion.NeedsAnswer;
import cosell.deals.deal.application.DealLists;
import cosell.deals.deal.application.DealOrder;
import cosell.deals.deal.application.DealSort;
import cosell.deals.deal.application.QueryTooSlowException;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.ScopedQuery;
import cosell.platform.outbox.Stored;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds deals in their own collection. What has no place in the order is asked for on its own, after all others: a store
 * would put it first or last as the direction happens to be.
 */
public final class MongoDealLists implements DealLists {

    private static final NeedsAnswer UNANSWERED = new NeedsAnswer(true);

    private final AggregateStore<Deal, DealEvent> store;

    public MongoDealLists(AggregateStore<Deal, DealEvent> store) {
        this.store = store;
    }

    @Override
    public Flux<Stored<Deal>> list(Selection asked, @Nullable Behind behind, int atMost) {
        ScopedQuery sorted = inOrder(query(asked), asked.order()).limit(atMost);
        if (!mayLack(asked)) {
            return found(behind == null ? sorted : sorted.after(key(asked, behind), behind.dealId()));
        }
        String path = path(asked.order().sort());
        if (behind != null && behind.sortKey() == null) {
            return found(sorted.whereUnknown(path).after(behind.dealId()));
        }
        ScopedQuery placed = sorted.whereKnown(path);
        return Flux.concat(
                        found(behind == null ? placed : placed.after(key(asked, behind), behind.dealId())),
                        found(sorted.whereUnknown(path)))
                .take(atMost);
    }

    @Override
    public Mono<Long> count(Selection asked, int atMost) {
        return store.count(query(asked), atMost)
                .onErrorMap(MongoExecutionTimeoutException.class, QueryTooSlowException::new);
    }

    private Flux<Stored<Deal>> found(ScopedQuery query) {
        return store.list(query).onErrorMap(MongoExecutionTimeoutException.class, QueryTooSlowException::new);
    }

    private static ScopedQuery query(Selection asked) {
        return DealConditions.of(asked).within(ListCatalogue.timeFor(asked));
    }

    private static ScopedQuery inOrder(ScopedQuery query, DealOrder order) {
        String path = path(order.sort());
        return order.descending() ? query.descendingBy(path) : query.ascendingBy(path);
    }

    /** Whether the list can hold a deal without a place in its order. */
    private static boolean mayLack(Selection asked) {
        return switch (asked.order().sort()) {
            case CREATED_AT, UPDATED_AT, NAME -> false;
            case VALUE -> !asked.asks(InCurrency.class);
            case ESTIMATED_CLOSE_DATE -> !asked.asks(ClosesFrom.class) && !asked.asks(ClosesBefore.class);
            case EXPIRES_AT ->
                !asked.asks(ExpiresBefore.class) && !asked.criteria().contains(UNANSWERED);
            case VISIBLE_SINCE -> true;
        };
    }

    private static String path(DealSort sort) {
        return switch (sort) {
            case CREATED_AT -> DealIndex.CREATED_AT;
            case UPDATED_AT -> DealIndex.UPDATED_AT;
            case NAME -> DealIndex.NAME;
            case VALUE -> DealIndex.AMOUNT;
            case ESTIMATED_CLOSE_DATE -> DealIndex.CLOSE_DATE;
            case EXPIRES_AT -> DealIndex.EXPIRES_AT;
            case VISIBLE_SINCE -> DealIndex.VISIBLE_SINCE;
        };
    }

    private static Object key(Selection asked, Behind behind) {
        String key = Objects.requireNonNull(behind.sortKey());
        return switch (asked.order().sort()) {
            case CREATED_AT, UPDATED_AT, EXPIRES_AT, VISIBLE_SINCE -> Date.from(Instant.parse(key));
            case NAME, ESTIMATED_CLOSE_DATE -> key;
            case VALUE -> Decimal128.parse(key);
        };
    }
}
