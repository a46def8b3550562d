package cosell.invitations.engagement.domain;

import cosell.platform.domain.Actor;
import java.util.List;
import java.util.UUID;

/** Makes the engagement of a deal that was just heard of. */
public record OpenEngagement(
        UUID engagementId, InvitingDeal deal, List<RequestedInvitation> requested, Actor actor, Ecosystem ecosystem) {
    public OpenEngagement {
        requested = List.copyOf(requested);
    }
}
