package cosell.deals.engagement.application;

import cosell.deals.deal.domain.DealCommand.Acceptance;
import cosell.deals.deal.domain.DealCommand.Ending;
import cosell.deals.deal.domain.DealInvitation;
import cosell.deals.deal.domain.Person;
import cosell.deals.deal.domain.ReceivedInvitation;
import cosell.platform.domain.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event of an engagement causes in deals. Stored by name: never renamed. */
public sealed interface EngagementIntent {

    /** The deal it takes effect on. */
    UUID dealId();

    /** Who caused it. */
    Actor actor();

    /** The inviting deal takes note of what became of an invitation. */
    record NoteInvitation(UUID dealId, Actor actor, DealInvitation news) implements EngagementIntent {}

    /** The invitee gets its deal. */
    record OpenInbound(UUID dealId, Actor actor, ReceivedInvitation invitation) implements EngagementIntent {}

    /** The invitee's deal takes over the answer "we join". */
    record JoinInbound(UUID dealId, Actor actor, Acceptance acceptance) implements EngagementIntent {}

    /** The invitee's deal forgets a contact whose consent was withdrawn at the inviter. */
    record ForgetContact(UUID dealId, Actor actor, Person shared) implements EngagementIntent {}

    /** The invitee's deal ends without joining. */
    record EndInbound(
            UUID dealId,
            Actor actor,
            Ending how,
            @Nullable String reason,
            @Nullable String notes) implements EngagementIntent {}
}
