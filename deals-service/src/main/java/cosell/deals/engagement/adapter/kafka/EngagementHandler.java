package cosell.deals.engagement.adapter.kafka;

import cosell.deals.deal.domain.DealCommand.Ending;
import cosell.deals.engagement.application.EngagementCopy;
import cosell.deals.engagement.application.EngagementCopy.SharedContact;
import cosell.deals.engagement.application.EngagementIntent;
import cosell.deals.engagement.application.EngagementIntent.EndInbound;
import cosell.deals.engagement.application.EngagementIntent.ForgetContact;
import cosell.deals.engagement.application.EngagementIntent.JoinInbound;
import cosell.deals.engagement.application.EngagementIntent.NoteInvitation;
import cosell.deals.engagement.application.EngagementIntent.OpenInbound;
import cosell.platform.consumer.CopyHandler;
import cosell.platform.domain.Actor;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.EngagementEvent;
import cosell.schemas.Invitation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event of an engagement means for the inviting deal and for the invitee's. */
public final class EngagementHandler implements CopyHandler<EngagementEvent, EngagementCopy, EngagementIntent> {

    @Override
    public CopyChange<EngagementCopy, EngagementIntent> apply(
            @Nullable EngagementCopy before, SourceEvent<EngagementEvent> event) {
        EngagementEvent value = event.value();
        EngagementCopy copy = new EngagementCopy(
                value.getAggregateId(),
                value.getState().getInvitingDeal().getDealId(),
                EngagementValues.shared(value.getState()));
        return new CopyChange<>(
                copy,
                Stream.concat(intents(value).stream(), takenBack(before, copy, value))
                        .toList());
    }

    /** A contact that an invitation no longer shares is taken back from its invitee. */
    private static Stream<EngagementIntent> takenBack(
            @Nullable EngagementCopy before, EngagementCopy after, EngagementEvent event) {
        Set<UUID> still =
                after.shared().stream().map(SharedContact::invitationId).collect(Collectors.toSet());
        return before == null
                ? Stream.empty()
                : before.shared().stream()
                        .filter(shared -> !still.contains(shared.invitationId()))
                        .map(shared -> new ForgetContact(shared.inviteeDealId(), actor(event), shared.contact()));
    }

    private static List<EngagementIntent> intents(EngagementEvent event) {
        return switch (event.getChange()) {
            case INVITATION_SENT -> List.of(note(event), open(event));
            case INVITATION_ACCEPTED -> List.of(note(event), join(event));
            case INVITATION_DECLINED -> List.of(note(event), end(event, Ending.DECLINED));
            case INVITATION_EXPIRED -> List.of(note(event), end(event, Ending.EXPIRED));
            case INVITATION_WITHDRAWN -> List.of(note(event), end(event, Ending.WITHDRAWN));
            case UNKNOWN, SNAPSHOT, RESTORED, OPENED, INVITATION_REMINDED, INVITING_DEAL_CHANGED, CONTACT_ERASED ->
                List.of();
        };
    }

    private static EngagementIntent note(EngagementEvent event) {
        return new NoteInvitation(
                event.getState().getInvitingDeal().getDealId(), actor(event), EngagementValues.news(invitation(event)));
    }

    private static EngagementIntent open(EngagementEvent event) {
        Invitation invitation = invitation(event);
        return new OpenInbound(
                invitation.getInviteeDealId(), actor(event), EngagementValues.received(event.getState(), invitation));
    }

    private static EngagementIntent join(EngagementEvent event) {
        return new JoinInbound(
                invitation(event).getInviteeDealId(),
                actor(event),
                EngagementValues.acceptance(Objects.requireNonNull(event.getAcceptance(), "acceptance")));
    }

    private static EngagementIntent end(EngagementEvent event, Ending how) {
        Invitation invitation = invitation(event);
        return new EndInbound(
                invitation.getInviteeDealId(), actor(event), how, invitation.getReason(), invitation.getReasonNotes());
    }

    private static Invitation invitation(EngagementEvent event) {
        UUID id = Objects.requireNonNull(event.getInvitationId(), "invitationId");
        return event.getState().getInvitations().stream()
                .filter(invitation -> invitation.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The state does not hold invitation " + id));
    }

    private static Actor actor(EngagementEvent event) {
        return EngagementValues.actor(event.getActor());
    }
}
