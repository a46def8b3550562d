package cosell.invitations.engagement.adapter.kafka;

import cosell.invitations.engagement.application.NotedDeal;
import cosell.invitations.engagement.domain.Audience;
import cosell.invitations.engagement.domain.DealStatus;
import cosell.invitations.engagement.domain.DealType;
import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.invitations.engagement.domain.InvitingDeal;
import cosell.invitations.engagement.domain.Opportunity;
import cosell.invitations.engagement.domain.RequestedInvitation;
import cosell.invitations.engagement.domain.Standing;
import cosell.invitations.engagement.domain.Terms;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Position;
import cosell.platform.events.SharedRecords;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.Consent;
import cosell.schemas.DealChange;
import cosell.schemas.DealEvent;
import cosell.schemas.DealInvitation;
import cosell.schemas.DealState;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads events of deals. A status, type or kind of solution that this version does not know fails, so that the event is
 * held until it can be understood: deciding on half of it would be worse than waiting.
 */
final class DealEvents {

    private DealEvents() {}

    static NotedDeal noted(SourceEvent<DealEvent> source) {
        DealEvent event = source.value();
        DealState state = event.getState();
        return new NotedDeal(
                state.getEngagementId(),
                invitingDeal(state, source.position()),
                state.getRequestedInvitations().stream()
                        .map(DealEvents::requested)
                        .toList(),
                source.snapshot(),
                !source.snapshot() && event.getChange() != DealChange.RESTORED,
                source.eventId(),
                SharedRecords.actor(event.getActor()),
                source.traceparent());
    }

    /** @param before the copy before this event; null when there was none */
    static InviteeDeal inviteeDeal(@Nullable InviteeDeal before, SourceEvent<DealEvent> source) {
        DealState state = source.value().getState();
        return new InviteeDeal(
                state.getId(),
                state.getEngagementId(),
                new OrganizationId(state.getOrganization()),
                DealStatus.valueOf(state.getStatus().name()),
                state.getStage(),
                state.getStagePercent(),
                ValueRecords.money(state.getValue()),
                state.getEstimatedCloseDate(),
                ValueRecords.people(state.getTeam()),
                ValueRecords.solutions(state.getSolutions()),
                UpkeepEvents.upkeep(before, source));
    }

    private static InvitingDeal invitingDeal(DealState state, Position position) {
        return new InvitingDeal(
                state.getId(),
                position,
                new OrganizationId(state.getOrganization()),
                state.getVendorOwned(),
                state.getLocationId(),
                opportunity(state),
                standing(state),
                ValueRecords.people(state.getTeam()),
                namedInvitations(state),
                state.getCreatedAt());
    }

    private static Opportunity opportunity(DealState state) {
        return new Opportunity(
                state.getName(),
                ValueRecords.customer(state.getCustomer()),
                ValueRecords.person(state.getCustomerContact()),
                state.getConsents().stream().flatMap(DealEvents::audience).toList(),
                ValueRecords.money(state.getValue()),
                state.getEstimatedCloseDate(),
                ValueRecords.solutions(state.getSolutions()));
    }

    private static Standing standing(DealState state) {
        return new Standing(
                DealStatus.valueOf(state.getStatus().name()),
                DealType.valueOf(state.getType().name()),
                state.getVisibleToVendor(),
                state.getStage(),
                state.getStagePercent());
    }

    /** Consent for an audience that nobody here belongs to shares nothing with anybody here. */
    private static Stream<Audience> audience(Consent consent) {
        return switch (consent.getAudience()) {
            case VENDOR -> Stream.of(Audience.VENDOR);
            case PARTNERS -> Stream.of(Audience.PARTNERS);
            case UNKNOWN -> Stream.empty();
        };
    }

    /** Those it asked for count too: it knew of them when it was created. */
    private static List<UUID> namedInvitations(DealState state) {
        Stream<UUID> heardOf = state.getInvitations().stream().map(DealInvitation::getInvitationId);
        Stream<UUID> askedFor =
                state.getRequestedInvitations().stream().map(cosell.schemas.RequestedInvitation::getInvitationId);
        return Stream.concat(heardOf, askedFor).distinct().toList();
    }

    private static RequestedInvitation requested(cosell.schemas.RequestedInvitation requested) {
        return new RequestedInvitation(
                requested.getInvitationId(),
                new OrganizationId(requested.getInvitee()),
                new Terms(
                        requested.getLocationId(),
                        requested.getContacts(),
                        requested.getEstimatedCloseDate(),
                        ValueRecords.money(requested.getValue()),
                        requested.getNotes(),
                        ValueRecords.people(requested.getTeam()),
                        ValueRecords.solutions(requested.getSolutions()),
                        ValueRecords.help(requested.getHelp())));
    }
}
