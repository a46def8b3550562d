package cosell.deals.deal.adapter.rest;

import cosell.platform.security.Caller;
import cosell.platform.web.QueryParameters;
import org.springframework.web.server.ServerWebExchange;

/**
 * A request to change one deal.
 *
 * @param dryRun whether it is only to say what it would do
 */
record Asked(Caller caller, String id, boolean dryRun, ServerWebExchange exchange) {

    /** Throws {@link cosell.platform.web.ProblemException} when the query holds anything but the dry run. */
    static Asked of(Caller caller, String id, QueryParameters query, ServerWebExchange exchange) {
        boolean dryRun = query.dryRun();
        query.check();
        return new Asked(caller, id, dryRun, exchange);
    }
}
