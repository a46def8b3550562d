package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.adapter.rest.DealView.Link;
import cosell.deals.deal.application.AskActions.Possibility;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller may do with a deal now: the places of what is possible. */
final class DealLinks {

    private DealLinks() {}

    static Map<String, Link> of(Deal deal, List<Possibility> actions) {
        Map<String, Link> links = new LinkedHashMap<>();
        String self = "/api/deals/" + deal.dealId();
        put(links, "self", self);
        put(links, "actions", self + "/actions");
        put(links, "history", self + "/history");
        put(links, "similar", self + "/similar");
        put(links, "favorite", self + "/favorite");
        put(links, "engagement", "/api/engagements/" + deal.identity().engagementId());
        actions.stream()
                .filter(Possibility::possible)
                .map(Possibility::action)
                .forEach(action -> add(links, action, ActionPlace.of(action, deal)));
        return links;
    }

    private static void add(Map<String, Link> links, DealAction action, ActionPlace place) {
        put(links, place.link(), place.href());
        put(links, action == DealAction.REGISTER ? "eligibility" : "invitation", place.see());
    }

    private static void put(Map<String, Link> links, @Nullable String name, @Nullable String href) {
        if (name != null && href != null) {
            links.put(name, new Link(href));
        }
    }
}
