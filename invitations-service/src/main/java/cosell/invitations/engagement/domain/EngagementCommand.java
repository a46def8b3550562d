package cosell.invitations.engagement.domain;

import cosell.platform.domain.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of an engagement that is there. */
public sealed interface EngagementCommand {

    /**
     * Takes over the inviting deal as its next event shows it.
     *
     * @param effective false for a snapshot, which is no new fact
     */
    record NoteDeal(InvitingDeal deal, boolean effective) implements EngagementCommand {}

    /** Invites one organization more. */
    record Invite(UUID invitationId, Requester by, Actor actor, InvitationDraft draft, Ecosystem ecosystem)
            implements EngagementCommand {}

    /** The invitee joins. */
    record Accept(UUID invitationId, Requester by, AcceptanceDraft draft) implements EngagementCommand {}

    /** The invitee says no. */
    record Decline(
            UUID invitationId,
            Requester by,
            @Nullable String reason,
            @Nullable String notes) implements EngagementCommand {}

    /** The inviter takes it back. */
    record Withdraw(UUID invitationId, Requester by) implements EngagementCommand {}

    /** Ends what could be answered until exactly this deadline. */
    record Expire(Instant deadline) implements EngagementCommand {}

    /** Sends the reminders that are due. */
    record Remind() implements EngagementCommand {}
}
