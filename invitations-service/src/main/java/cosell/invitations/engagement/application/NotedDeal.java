package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.InvitingDeal;
import cosell.invitations.engagement.domain.RequestedInvitation;
import cosell.platform.domain.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of an inviting deal.
 *
 * @param requested the invitations that its creation asked for
 * @param snapshot whether it repeats the state and is no new fact
 * @param effective whether anything follows from it; not from a snapshot, nor from the first event after a restore
 */
public record NotedDeal(
        UUID engagementId,
        InvitingDeal deal,
        List<RequestedInvitation> requested,
        boolean snapshot,
        boolean effective,
        UUID eventId,
        Actor actor,
        @Nullable String traceparent) {
    public NotedDeal {
        requested = List.copyOf(requested);
    }
}
