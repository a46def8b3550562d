package cosell.invitations.rank.adapter.engagement;

import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.invitations.engagement.domain.InviteeDeal.Upkeep;
import cosell.invitations.engagement.domain.InvitingDeal;
import cosell.invitations.rank.domain.AcceptedDeal;
import cosell.invitations.rank.domain.Ending;
import cosell.invitations.rank.domain.ReceivedInvitation;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invitations in the words of ranks. */
final class Facts {

    private static final AcceptedDeal UNKNOWN = new AcceptedDeal(null, null, null);

    private Facts() {}

    /** @param deals what is known of invitees' deals, by their ids */
    static ReceivedInvitation of(InvitingDeal inviter, Invitation invitation, Map<UUID, InviteeDeal> deals) {
        return new ReceivedInvitation(
                inviter.organization(),
                inviter.vendorOwned(),
                invitation.offer().sentAt(),
                ending(invitation, deals.get(invitation.offer().inviteeDealId())));
    }

    private static Ending ending(Invitation invitation, @Nullable InviteeDeal deal) {
        return switch (invitation) {
            case Invitation.Pending pending ->
                new Ending.Pending(pending.offer().expiresAt());
            case Invitation.Withdrawn _ -> new Ending.TakenBack();
            case Invitation.Declined declined -> new Ending.Declined(declined.at());
            case Invitation.Expired expired ->
                new Ending.Expired(expired.offer().expiresAt());
            case Invitation.Accepted accepted -> new Ending.Accepted(accepted.at(), deal(accepted, deal));
        };
    }

    private static AcceptedDeal deal(Invitation.Accepted accepted, @Nullable InviteeDeal deal) {
        if (accepted.wonAt() != null) {
            return new AcceptedDeal(accepted.wonAt(), null, null);
        }
        return deal == null ? UNKNOWN : deal(accepted.at(), deal);
    }

    private static AcceptedDeal deal(Instant acceptedAt, InviteeDeal deal) {
        Upkeep upkeep = deal.upkeep();
        Instant touched = upkeep == null ? null : upkeep.touchedAt();
        return switch (deal.status()) {
            case ACCEPTED -> new AcceptedDeal(null, touched, deal.estimatedCloseDate());
            case WON, LOST ->
                new AcceptedDeal(
                        upkeep == null || upkeep.endedAt() == null ? acceptedAt : upkeep.endedAt(), touched, null);
            // Of an acceptance the copy has heard nothing yet.
            case RECEIVED, DECLINED, EXPIRED, WITHDRAWN -> UNKNOWN;
        };
    }
}
