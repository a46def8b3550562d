package cosell.deals.insight.application;

import cosell.deals.deal.application.DealAccess;
import cosell.deals.insight.domain.FactSheet;
import cosell.deals.insight.domain.Period;
import cosell.platform.security.OrganizationScope;
import java.time.Duration;
import java.util.Collection;
import reactor.core.publisher.Flux;

/** What is known of the deals that an organization owns; never of those that it is merely shown. Thread-safe. */
public interface FactSheets {

    /**
     * Those that a person may see.
     *
     * @param within the store gives up after that, and {@link InsightTooSlowException} says so
     */
    record Visible(OrganizationScope scope, DealAccess access, Duration within) {}

    /** Of all deals opened in a period, in no order. */
    Flux<FactSheet> opened(Visible visible, Period period);

    /** Of deals won or lost with any of these solutions, the latest ended first. */
    Flux<FactSheet> past(Visible visible, Collection<String> solutions, int atMost);
}
