package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealAction;
import cosell.deals.deal.domain.Inviter;
import org.jspecify.annotations.Nullable;

/**
 * Where something is done with a deal.
 *
 * @param href null when there is no such place, for want of an invitation
 * @param link its name among the deal's links; null when every deal has a link of its own for it
 * @param see where another service says more about it
 */
record ActionPlace(
        String method,
        @Nullable String href,
        @Nullable String link,
        @Nullable String see) {

    static ActionPlace of(DealAction action, Deal deal) {
        String self = "/api/deals/" + deal.dealId();
        return switch (action) {
            case EDIT -> new ActionPlace("PATCH", self, "edit", null);
            case MARK_STAGE -> post(self + "/stage", "stage");
            case MARK_WON -> post(self + "/won", "won");
            case MARK_LOST -> post(self + "/lost", "lost");
            case GRANT_VISIBILITY -> post(self + "/visibility", "visibility");
            case INVITE_VENDOR, INVITE_PARTNER -> post("/api/invitations", "invite");
            case ACCEPT -> ofInvitation(deal, "accept");
            case DECLINE -> ofInvitation(deal, "decline");
            case REGISTER ->
                new ActionPlace(
                        "POST",
                        "/api/registrations",
                        "register",
                        "/api/registrations/eligibility?dealId=" + deal.dealId());
            case FAVORITE -> new ActionPlace("PUT", self + "/favorite", null, null);
            case UNFAVORITE -> new ActionPlace("DELETE", self + "/favorite", null, null);
        };
    }

    private static ActionPlace post(String href, String link) {
        return new ActionPlace("POST", href, link, null);
    }

    private static ActionPlace ofInvitation(Deal deal, String answer) {
        Inviter inviter = deal.sharing().inviter();
        return inviter == null
                ? new ActionPlace("POST", null, null, null)
                : new ActionPlace(
                        "POST",
                        "/api/invitations/" + inviter.invitationId() + "/" + answer,
                        answer,
                        "/api/invitations/" + inviter.invitationId());
    }
}
