package cosell.deals.engagement.adapter.kafka;

import static cosell.deals.engagement.adapter.kafka.PartValues.optional;

import cosell.deals.deal.domain.DealCommand.Acceptance;
import cosell.deals.deal.domain.DealInvitation;
import cosell.deals.deal.domain.InvitationState;
import cosell.deals.deal.domain.Inviter;
import cosell.deals.deal.domain.ReceivedInvitation;
import cosell.deals.engagement.application.EngagementCopy.SharedContact;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.schemas.EngagementState;
import cosell.schemas.Invitation;
import cosell.schemas.InvitingDeal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Engagements' records as values of deals. */
final class EngagementValues {

    private EngagementValues() {}

    static DealInvitation news(Invitation invitation) {
        return new DealInvitation(
                invitation.getId(),
                new OrganizationId(invitation.getInvitee()),
                invitation.getVendor(),
                state(invitation.getState()),
                invitation.getEndedAt(),
                invitation.getReason(),
                invitation.getWonByInvitee());
    }

    static ReceivedInvitation received(EngagementState engagement, Invitation invitation) {
        InvitingDeal inviting = engagement.getInvitingDeal();
        return new ReceivedInvitation(
                invitation.getInviteeDealId(),
                new OrganizationId(invitation.getInvitee()),
                engagement.getId(),
                invitation.getLocationId(),
                inviter(inviting, invitation),
                inviting.getVendor(),
                invitation.getDealName(),
                PartValues.customer(invitation.getCustomer()),
                optional(invitation.getCustomerContact(), PartValues::person),
                invitation.getEstimatedCloseDate(),
                optional(invitation.getValue(), PartValues::money),
                invitation.getNotes(),
                invitation.getSolutions().stream().map(PartValues::solution).toList(),
                optional(invitation.getHelp(), PartValues::help),
                invitation.getExpiresAt(),
                false);
    }

    static List<SharedContact> shared(EngagementState engagement) {
        return engagement.getInvitations().stream()
                .flatMap(invitation -> Stream.ofNullable(invitation.getCustomerContact())
                        .map(contact -> new SharedContact(
                                invitation.getId(), invitation.getInviteeDealId(), PartValues.person(contact))))
                .toList();
    }

    static Acceptance acceptance(cosell.schemas.Acceptance acceptance) {
        return new Acceptance(
                acceptance.getName(),
                optional(acceptance.getValue(), PartValues::money),
                acceptance.getEstimatedCloseDate(),
                acceptance.getNotes(),
                optional(acceptance.getCrm(), PartValues::crm),
                acceptance.getCampaignId(),
                PartValues.people(acceptance.getTeam()),
                acceptance.getWon(),
                optional(acceptance.getClosingValue(), PartValues::money),
                acceptance.getContractDate());
    }

    static Actor actor(cosell.schemas.Actor actor) {
        Actor.Kind kind = switch (actor.getKind()) {
            case USER -> Actor.Kind.USER;
            case CONNECTOR -> Actor.Kind.CONNECTOR;
            case SYSTEM, UNKNOWN -> Actor.Kind.SYSTEM;
        };
        return new Actor(
                kind, optional(actor.getOrganization(), OrganizationId::new), actor.getSubject(), actor.getEmail());
    }

    private static Inviter inviter(InvitingDeal inviting, Invitation invitation) {
        return new Inviter(
                new OrganizationId(inviting.getOrganization()),
                inviting.getDealId(),
                invitation.getId(),
                PartValues.people(invitation.getTeam()),
                invitation.getContacts().stream()
                        .map(contact -> contact.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static InvitationState state(cosell.schemas.InvitationState state) {
        return switch (state) {
            case PENDING -> InvitationState.PENDING;
            case ACCEPTED -> InvitationState.ACCEPTED;
            case DECLINED -> InvitationState.DECLINED;
            case EXPIRED -> InvitationState.EXPIRED;
            case WITHDRAWN -> InvitationState.WITHDRAWN;
            case UNKNOWN ->
                throw new IllegalArgumentException("An invitation is in a state this version does not know");
        };
    }
}
