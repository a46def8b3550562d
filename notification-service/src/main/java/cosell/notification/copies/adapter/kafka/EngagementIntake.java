package cosell.notification.copies.adapter.kafka;

import cosell.notification.copies.domain.EngagementCopy;
import cosell.notification.copies.domain.EngagementCopy.Invitee;
import cosell.notification.copies.domain.EngagementCopy.Standing;
import cosell.notification.notices.domain.InvitationNotices;
import cosell.notification.notices.domain.InvitationStep;
import cosell.notification.notices.domain.InvitationStep.Happened;
import cosell.notification.notices.domain.Notify;
import cosell.platform.consumer.CopyHandler;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.EngagementEvent;
import cosell.schemas.EngagementState;
import cosell.schemas.Invitation;
import cosell.schemas.InvitationState;
import cosell.schemas.InvitingDeal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an event of an engagement makes of its copy, and whom it tells. */
final class EngagementIntake implements CopyHandler<EngagementEvent, EngagementCopy, Notify> {

    @Override
    public CopyChange<EngagementCopy, Notify> apply(
            @Nullable EngagementCopy before, SourceEvent<EngagementEvent> source) {
        EngagementEvent event = source.value();
        Optional<InvitationStep> step = happened(event).map(happened -> InvitationSteps.of(happened, event));
        List<UUID> toldBefore = toldBefore(before, source);
        List<Notify> notices =
                step.map(known -> InvitationNotices.of(known, toldBefore)).orElse(List.of());
        Stream<UUID> toldNow =
                step.filter(EngagementIntake::tellsTheInvitee).map(InvitationStep::invitationId).stream();
        List<UUID> told = Stream.concat(toldBefore.stream(), toldNow).distinct().toList();
        return new CopyChange<>(copy(event.getState(), told), notices);
    }

    private static boolean tellsTheInvitee(InvitationStep step) {
        return step.happened() == Happened.SENT && step.pending();
    }

    /** Where a snapshot is the first thing heard, invitees of pending invitations were told by what came before it. */
    private static List<UUID> toldBefore(@Nullable EngagementCopy before, SourceEvent<EngagementEvent> source) {
        if (before != null) {
            return before.told();
        }
        return source.snapshot() ? pending(source.value().getState()) : List.of();
    }

    private static List<UUID> pending(EngagementState state) {
        return state.getInvitations().stream()
                .filter(invitation -> invitation.getState() == InvitationState.PENDING)
                .map(Invitation::getId)
                .toList();
    }

    private static EngagementCopy copy(EngagementState state, List<UUID> told) {
        InvitingDeal deal = state.getInvitingDeal();
        return new EngagementCopy(
                state.getId(),
                new EngagementCopy.Inviter(
                        deal.getDealId(), new OrganizationId(deal.getOrganization()), deal.getVendor()),
                state.getInvitations().stream().map(EngagementIntake::invitee).toList(),
                told);
    }

    private static Invitee invitee(Invitation invitation) {
        return new Invitee(
                invitation.getId(),
                new OrganizationId(invitation.getInvitee()),
                invitation.getVendor(),
                invitation.getInviteeDealId(),
                standing(invitation.getState()));
    }

    private static Standing standing(InvitationState state) {
        return switch (state) {
            case PENDING -> Standing.PENDING;
            case ACCEPTED -> Standing.ACCEPTED;
            case DECLINED, EXPIRED, WITHDRAWN, UNKNOWN -> Standing.ENDED;
        };
    }

    private static Optional<Happened> happened(EngagementEvent event) {
        return switch (event.getChange()) {
            case INVITATION_SENT -> Optional.of(Happened.SENT);
            case INVITATION_ACCEPTED -> Optional.of(Happened.ACCEPTED);
            case INVITATION_DECLINED -> Optional.of(Happened.DECLINED);
            case INVITATION_EXPIRED -> Optional.of(Happened.EXPIRED);
            case INVITATION_WITHDRAWN -> Optional.of(Happened.WITHDRAWN);
            case INVITATION_REMINDED -> Optional.of(Happened.REMINDED);
            case UNKNOWN, SNAPSHOT, RESTORED, OPENED, INVITING_DEAL_CHANGED, CONTACT_ERASED -> Optional.empty();
        };
    }
}
