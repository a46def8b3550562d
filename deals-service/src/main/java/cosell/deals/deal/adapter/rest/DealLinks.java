package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.adapter.rest.DealView.Link;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.deals.deal.domain.Inviter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a caller may do with a deal now. */
final class DealLinks {

    private DealLinks() {}

    static Map<String, Link> of(Deal deal, boolean mayChange) {
        Map<String, Link> links = new LinkedHashMap<>();
        String self = "/api/deals/" + deal.dealId();
        links.put("self", new Link(self));
        links.put("history", new Link(self + "/history"));
        links.put("similar", new Link(self + "/similar"));
        links.put("favorite", new Link(self + "/favorite"));
        links.put("engagement", new Link("/api/engagements/" + deal.identity().engagementId()));
        if (mayChange) {
            changes(deal, self, links);
        }
        return links;
    }

    private static void changes(Deal deal, String self, Map<String, Link> links) {
        switch (deal.status()) {
            case RECEIVED -> answers(deal.sharing().inviter(), links);
            case ACCEPTED -> open(deal, self, links);
            case WON -> links.put("eligibility", new Link("/api/registrations/eligibility?dealId=" + deal.dealId()));
            case LOST, DECLINED, EXPIRED, WITHDRAWN -> {}
        }
    }

    private static void answers(@org.jspecify.annotations.Nullable Inviter inviter, Map<String, Link> links) {
        if (inviter != null) {
            String invitation = "/api/invitations/" + inviter.invitationId();
            links.put("invitation", new Link(invitation));
            links.put("accept", new Link(invitation + "/accept"));
            links.put("decline", new Link(invitation + "/decline"));
        }
    }

    private static void open(Deal deal, String self, Map<String, Link> links) {
        links.put("edit", new Link(self));
        links.put("stage", new Link(self + "/stage"));
        links.put("won", new Link(self + "/won"));
        links.put("lost", new Link(self + "/lost"));
        DealType type = deal.classification().type();
        boolean outbound = deal.identity().direction() == Direction.OUTBOUND;
        if (outbound && type != DealType.SOLUTION_ASSESSMENT) {
            links.put("invite", new Link("/api/invitations"));
        }
        if (outbound && (type == DealType.PRIVATE || type == DealType.PARTNER_TO_PARTNER)) {
            links.put("visibility", new Link(self + "/visibility"));
        }
    }
}
