package cosell.notification.copies.adapter.kafka;

import cosell.notification.copies.domain.DealCopy;
import cosell.notification.copies.domain.DealCopy.NotedInvitation;
import cosell.notification.notices.domain.DealStep;
import cosell.notification.notices.domain.Notify;
import cosell.platform.consumer.CopyHandler;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.DealAnswered;
import cosell.schemas.DealEvent;
import cosell.schemas.DealInvitation;
import cosell.schemas.DealState;
import cosell.schemas.DealType;
import cosell.schemas.Inviter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event of a deal makes of its copy, and whom it tells. */
final class DealIntake implements CopyHandler<DealEvent, DealCopy, Notify> {

    @Override
    public CopyChange<DealCopy, Notify> apply(@Nullable DealCopy before, SourceEvent<DealEvent> event) {
        DealCopy copy = copy(event.value().getState());
        List<Notify> notices =
                step(event.value()).map(step -> step.notices(copy)).orElse(List.of());
        return new CopyChange<>(copy, notices);
    }

    static DealCopy copy(DealState state) {
        Inviter inviter = state.getInviter();
        return new DealCopy(
                state.getId(),
                new OrganizationId(state.getOrganization()),
                state.getEngagementId(),
                state.getLocationId(),
                state.getName(),
                state.getCustomer().getName(),
                isSharedWithVendor(state.getType()),
                AvroValues.people(state.getTeam()),
                state.getInvitations().stream().map(DealIntake::noted).toList(),
                inviter == null ? null : inviter.getDealId(),
                state.getHistoric());
    }

    private static NotedInvitation noted(DealInvitation invitation) {
        return new NotedInvitation(
                invitation.getInvitationId(), !invitation.getState().equals("PENDING"));
    }

    /** D-02: of a private deal, or one among partners only, the vendor's people learn nothing. */
    private static boolean isSharedWithVendor(DealType type) {
        return switch (type) {
            case CO_SELL, PARTNER_LED, SOLUTION_ASSESSMENT -> true;
            case PRIVATE, PARTNER_TO_PARTNER, UNKNOWN -> false;
        };
    }

    private static Optional<DealStep> step(DealEvent event) {
        return switch (event.getChange()) {
            case WON -> Optional.of(new DealStep.Won());
            case LOST -> Optional.of(new DealStep.Lost());
            case ACCEPTED -> Optional.of(accepted(event.getAnswered()));
            case UNKNOWN,
                    SNAPSHOT,
                    RESTORED,
                    CREATED,
                    RECEIVED,
                    DECLINED,
                    EXPIRED,
                    WITHDRAWN,
                    EDITED,
                    STAGE_MARKED,
                    VISIBILITY_GRANTED,
                    INVITATION_NOTED,
                    REGISTRATION_NOTED,
                    CONSENT_RECORDED,
                    CONSENT_WITHDRAWN,
                    TEAM_MEMBER_REPLACED,
                    CONTACT_ERASED -> Optional.empty();
        };
    }

    private static DealStep accepted(@Nullable DealAnswered answer) {
        return new DealStep.Accepted(answer == null ? List.of() : AvroValues.corrections(answer.getLeftOut()));
    }
}
