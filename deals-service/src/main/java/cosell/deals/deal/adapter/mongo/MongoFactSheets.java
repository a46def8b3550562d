package cosell.deals.deal.adapter.mongo;

import com.mongodb.MongoExecutionTimeoutException;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.insight.application.FactSheets;
import cosell.deals.insight.application.InsightTooSlowException;
import cosell.deals.insight.domain.FactSheet;
import cosell.deals.insight.domain.Period;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.ScopedQuery;
import java.util.Collection;
import java.util.Date;
import reactor.core.publisher.Flux;

/** Reads fact sheets where deals are stored. */
public final class MongoFactSheets implements FactSheets {

    private final AggregateStore<Deal, DealEvent> store;

    public MongoFactSheets(AggregateStore<Deal, DealEvent> store) {
        this.store = store;
    }

    @Override
    public Flux<FactSheet> opened(Visible visible, Period period) {
        ScopedQuery query = DealIndex.seen(visible.scope(), visible.access()).all();
        query = period.from() == null ? query : query.whereAtLeast(FactIndex.OPENED_AT, Date.from(period.from()));
        query = period.to() == null ? query : query.whereBelow(FactIndex.OPENED_AT, Date.from(period.to()));
        return read(query, visible);
    }

    @Override
    public Flux<FactSheet> past(Visible visible, Collection<String> solutions, int atMost) {
        ScopedQuery query = DealIndex.seen(visible.scope(), visible.access())
                .whereIn(FactIndex.PAST, DealIndex.of(visible.scope().organization(), solutions))
                .descendingBy(FactIndex.ENDED_AT)
                .limit(atMost);
        return read(query, visible);
    }

    private Flux<FactSheet> read(ScopedQuery query, Visible visible) {
        return store.texts(query.within(visible.within()), FactIndex.SHEET_FIELD)
                .onErrorMap(MongoExecutionTimeoutException.class, InsightTooSlowException::new)
                .map(FactSheetText::read);
    }
}
