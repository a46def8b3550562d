package cosell.deals.deal.adapter.kafka;

import static cosell.deals.deal.adapter.kafka.PartRecords.optional;

import cosell.deals.deal.domain.Closing;
import cosell.deals.deal.domain.DealInvitation;
import cosell.deals.deal.domain.Inviter;
import cosell.deals.deal.domain.RequestedInvitation;
import cosell.deals.deal.domain.StageMark;

/** Invitations, marks and closings of a deal as records. */
final class SharingRecords {

    private SharingRecords() {}

    static cosell.schemas.RequestedInvitation requested(RequestedInvitation requested) {
        return cosell.schemas.RequestedInvitation.newBuilder()
                .setInvitationId(requested.invitationId())
                .setInvitee(requested.invitee().value())
                .setLocationId(requested.locationId())
                .setContacts(requested.contacts())
                .setEstimatedCloseDate(requested.estimatedCloseDate())
                .setValue(optional(requested.value(), PartRecords::money))
                .setNotes(requested.notes())
                .setTeam(PartRecords.people(requested.team()))
                .setSolutions(PartRecords.solutions(requested.solutions()))
                .setHelp(optional(requested.help(), PartRecords::help))
                .build();
    }

    static cosell.schemas.DealInvitation invitation(DealInvitation invitation) {
        return cosell.schemas.DealInvitation.newBuilder()
                .setInvitationId(invitation.invitationId())
                .setInvitee(invitation.invitee().value())
                .setVendor(invitation.vendor())
                .setState(invitation.state().name())
                .setEndedAt(invitation.endedAt())
                .setReason(invitation.reason())
                .setWonByInvitee(invitation.wonByInvitee())
                .build();
    }

    static cosell.schemas.Inviter inviter(Inviter inviter) {
        return cosell.schemas.Inviter.newBuilder()
                .setOrganization(inviter.organization().value())
                .setDealId(inviter.dealId())
                .setInvitationId(inviter.invitationId())
                .setContacts(PartRecords.people(inviter.contacts()))
                .build();
    }

    static cosell.schemas.StageMark mark(StageMark mark) {
        return cosell.schemas.StageMark.newBuilder()
                .setStage(mark.stage())
                .setPercent(mark.percent())
                .setMarkedAt(mark.markedAt())
                .setMarkedBy(mark.markedBy())
                .build();
    }

    static cosell.schemas.Closing closing(Closing closing) {
        return cosell.schemas.Closing.newBuilder()
                .setClosedAt(closing.closedAt())
                .setValue(optional(closing.value(), PartRecords::money))
                .setContractDate(closing.contractDate())
                .setReason(closing.reason())
                .setNotes(closing.notes())
                .setDuplicateOf(closing.duplicateOf())
                .build();
    }
}
