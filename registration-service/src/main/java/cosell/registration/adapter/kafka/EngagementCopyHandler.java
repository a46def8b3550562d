package cosell.registration.adapter.kafka;

import cosell.platform.consumer.CopyHandler;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.SourceEvent;
import cosell.registration.domain.eligibility.EngagementCopy;
import cosell.schemas.EngagementEvent;
import cosell.schemas.EngagementState;
import cosell.schemas.Invitation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps of an engagement who started it and how its invitations were answered. */
public final class EngagementCopyHandler implements CopyHandler<EngagementEvent, EngagementCopy, Void> {

    @Override
    public CopyChange<EngagementCopy, Void> apply(@Nullable EngagementCopy state, SourceEvent<EngagementEvent> event) {
        EngagementState engagement = event.value().getState();
        return CopyChange.of(new EngagementCopy(
                engagement.getId(),
                engagement.getInvitingDeal().getVendor(),
                engagement.getInvitations().stream()
                        .map(EngagementCopyHandler::invitation)
                        .toList()));
    }

    private static EngagementCopy.Invitation invitation(Invitation invitation) {
        return new EngagementCopy.Invitation(
                invitation.getId(),
                DealCopyHandler.invitationState(invitation.getState().name()),
                invitation.getWonByInvitee(),
                invitation.getContacts().stream()
                        .map(email -> email.toLowerCase(Locale.ROOT))
                        .toList());
    }
}
