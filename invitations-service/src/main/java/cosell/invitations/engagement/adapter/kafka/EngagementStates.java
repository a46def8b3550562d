package cosell.invitations.engagement.adapter.kafka;

import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.InvitingDeal;
import cosell.invitations.engagement.domain.Offer;
import cosell.invitations.engagement.domain.ReducedCopy;
import cosell.platform.events.SharedRecords;
import cosell.schemas.EngagementState;
import cosell.schemas.InvitationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Maps the state of an engagement to Avro, every field of it. */
final class EngagementStates {

    private EngagementStates() {}

    static EngagementState state(Engagement engagement) {
        return EngagementState.newBuilder()
                .setId(engagement.id())
                .setInvitingDeal(invitingDeal(engagement.deal()))
                .setInvitations(engagement.invitations().stream()
                        .map(EngagementStates::invitation)
                        .toList())
                .build();
    }

    private static cosell.schemas.InvitingDeal invitingDeal(InvitingDeal deal) {
        return cosell.schemas.InvitingDeal.newBuilder()
                .setDealId(deal.dealId())
                .setOrganization(deal.organization().value())
                .setVendor(deal.vendorOwned())
                .setLocationId(deal.locationId())
                .setName(deal.opportunity().name())
                .setStatus(deal.standing().status().name())
                .setType(deal.standing().type().name())
                .setCustomer(ValueRecords.customer(deal.opportunity().customer()))
                .setEpoch(deal.position().epoch())
                .setSequence(deal.position().sequence())
                .build();
    }

    private static cosell.schemas.Invitation invitation(Invitation invitation) {
        var builder = cosell.schemas.Invitation.newBuilder()
                .setState(InvitationState.valueOf(invitation.state().name()))
                .setEndedAt(invitation.endedAt())
                .setReason(invitation.reasonCode())
                .setReasonNotes(invitation.reasonNotes())
                .setWonByInvitee(wonAt(invitation) != null)
                .setWonAt(wonAt(invitation))
                .setReminded(invitation.reminded());
        fill(builder, invitation.offer());
        fill(builder, invitation.offer().copy());
        return builder.build();
    }

    private static @Nullable Instant wonAt(Invitation invitation) {
        return invitation instanceof Accepted accepted ? accepted.wonAt() : null;
    }

    private static void fill(cosell.schemas.Invitation.Builder builder, Offer offer) {
        builder.setId(offer.id())
                .setInvitee(offer.invitee().value())
                .setVendor(offer.vendor())
                .setLocationId(offer.locationId())
                .setInviteeDealId(offer.inviteeDealId())
                .setContacts(offer.contacts())
                .setSentAt(offer.sentAt())
                .setSentBy(SharedRecords.actor(offer.sentBy()))
                .setExpiresAt(offer.expiresAt());
    }

    private static void fill(cosell.schemas.Invitation.Builder builder, ReducedCopy copy) {
        builder.setDealName(copy.dealName())
                .setCustomer(ValueRecords.customer(copy.customer()))
                .setCustomerContact(ValueRecords.person(copy.customerContact()))
                .setEstimatedCloseDate(copy.estimatedCloseDate())
                .setValue(ValueRecords.money(copy.value()))
                .setNotes(copy.notes())
                .setTeam(ValueRecords.team(copy.team()))
                .setSolutions(ValueRecords.records(copy.solutions()))
                .setHelp(ValueRecords.help(copy.help()));
    }
}
