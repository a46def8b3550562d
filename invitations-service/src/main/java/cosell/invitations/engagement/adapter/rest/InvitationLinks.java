package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.SeenInvitation;
import cosell.invitations.engagement.application.Side;
import cosell.invitations.engagement.domain.Access;
import cosell.invitations.engagement.domain.Invitation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the viewer of an invitation can do with it now. */
final class InvitationLinks {

    static final String INVITATIONS = "/api/invitations/";
    static final String ENGAGEMENTS = "/api/engagements/";

    private InvitationLinks() {}

    static Map<String, Link> of(SeenInvitation seen, Instant now) {
        String self = INVITATIONS + seen.invitation().id();
        Map<String, Link> links = new LinkedHashMap<>();
        links.put("self", new Link(self));
        links.put("engagement", new Link(ENGAGEMENTS + seen.engagement().id()));
        if (isOpen(seen.invitation(), now) && seen.access() == Access.ACTS) {
            if (seen.side() == Side.INVITEE) {
                links.put("accept", new Link(self + "/accept"));
                links.put("decline", new Link(self + "/decline"));
            } else {
                links.put("withdraw", new Link(self + "/withdraw"));
            }
        }
        return links;
    }

    private static boolean isOpen(Invitation invitation, Instant now) {
        return invitation instanceof Invitation.Pending pending
                && now.isBefore(pending.offer().expiresAt());
    }
}
