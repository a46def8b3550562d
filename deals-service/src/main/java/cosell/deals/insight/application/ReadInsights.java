package cosell.deals.insight.application;

import cosell.deals.deal.application.DealAccess;
import cosell.deals.insight.application.FactSheets.Visible;
import cosell.deals.insight.domain.Breakdown;
import cosell.deals.insight.domain.BreakdownTally;
import cosell.deals.insight.domain.FactSheet;
import cosell.deals.insight.domain.Grouping;
import cosell.deals.insight.domain.Selection;
import cosell.deals.insight.domain.SimilarDeals;
import cosell.deals.insight.domain.Tally;
import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Tells what the deals that a person may see say together (D-22). Thread-safe. */
public final class ReadInsights {

    /** So many past deals are compared with one, the latest. */
    public static final int MOST_COMPARED = 1_000;

    private final FactSheets sheets;
    private final OrganizationId vendor;
    private final Duration within;

    public ReadInsights(FactSheets sheets, OrganizationId vendor, Duration within) {
        this.sheets = sheets;
        this.vendor = vendor;
        this.within = within;
    }

    /** Whether the caller has a role that sees deals at all. */
    public boolean mayRead(Caller caller) {
        return !DealAccess.of(caller, vendor).none();
    }

    /** What a tally tells of the selected deals and of each group. */
    public <R> Mono<Breakdown<R>> of(
            Caller caller, Selection selection, Supplier<Tally<R>> tally, @Nullable Grouping by) {
        return inTime(sheets.opened(visible(caller), selection.opened())
                .filter(selection::covers)
                .collect(() -> new BreakdownTally<>(tally, by), BreakdownTally::add)
                .map(BreakdownTally::told));
    }

    /** Past deals like a deal, which the caller must be known to see. */
    public Mono<SimilarDeals> similarTo(Caller caller, FactSheet deal) {
        return inTime(sheets.past(visible(caller), deal.solutions(), MOST_COMPARED)
                .collectList()
                .map((List<FactSheet> past) -> SimilarDeals.to(deal, past)));
    }

    /** The store's own limit counts its work only, not how long the answer travels. */
    private <T> Mono<T> inTime(Mono<T> insight) {
        return insight.timeout(within).onErrorMap(TimeoutException.class, InsightTooSlowException::new);
    }

    private Visible visible(Caller caller) {
        return new Visible(OrganizationScope.of(caller), DealAccess.of(caller, vendor), within);
    }
}
