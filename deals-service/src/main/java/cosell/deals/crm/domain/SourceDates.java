package cosell.deals.crm.domain;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.Source;
import cosell.platform.domain.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the source says about a deal's past. */
final class SourceDates {

    private SourceDates() {}

    /** Takes over when the source says the deal was opened, if it says so anew. */
    static Decision<Deal, DealEvent, DealRefusal> opened(Deal deal, @Nullable Instant openedAt, Instant now) {
        Source source = deal.source();
        if (openedAt == null || openedAt.equals(source.openedAt())) {
            return Decision.unchanged(deal);
        }
        Deal after = with(deal, new Source(source.historic(), openedAt, source.closedAt()), now);
        return Decision.changed(after, List.of(new DealEvent.Edited(List.of("/openedAt"))));
    }

    /** The latest change decides whether the deal is history, and so whether somebody is mailed. */
    static Deal historic(Deal deal, boolean historic) {
        Source source = deal.source();
        return with(deal, new Source(historic, source.openedAt(), source.closedAt()), deal.updatedAt());
    }

    private static Deal with(Deal deal, Source source, Instant updatedAt) {
        return new Deal(
                deal.identity(),
                deal.classification(),
                deal.content(),
                deal.sharing(),
                deal.progress(),
                deal.reports(),
                source,
                deal.createdAt(),
                updatedAt);
    }
}
