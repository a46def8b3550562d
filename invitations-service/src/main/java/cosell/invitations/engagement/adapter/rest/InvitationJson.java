package cosell.invitations.engagement.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import cosell.invitations.engagement.domain.Customer;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.InvitationState;
import cosell.invitations.engagement.domain.InvitingDeal;
import cosell.invitations.engagement.domain.Offer;
import cosell.invitations.engagement.domain.ReducedCopy;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation as its two sides see it: the reduced copy of I-03a and where the invitation stands. */
record InvitationJson(
        UUID id,
        UUID engagementId,
        InviterJson inviter,
        OrganizationId invitee,
        boolean vendor,
        InvitationState state,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable String reasonNotes,
        boolean wonByInvitee,
        @Nullable Instant wonAt,
        UUID inviteeDealId,
        String locationId,
        List<String> contacts,
        String dealName,
        CustomerJson customer,
        @Nullable PersonJson customerContact,
        @Nullable LocalDate estimatedCloseDate,
        @Nullable MoneyJson value,
        @Nullable String notes,
        List<PersonJson> team,
        List<SolutionJson> solutions,
        @Nullable HelpJson help,
        List<Integer> reminded,
        @JsonProperty("_links") Map<String, Link> links) {

    /** Who invites, and by which of its deals. */
    record InviterJson(OrganizationId organization, UUID dealId, boolean vendor) {
        static InviterJson of(InvitingDeal deal) {
            return new InviterJson(deal.organization(), deal.dealId(), deal.vendorOwned());
        }
    }

    /** What an invitee may know of the customer. */
    record CustomerJson(String name, String country) {
        static CustomerJson of(Customer customer) {
            return new CustomerJson(customer.name(), customer.country());
        }
    }

    static InvitationJson of(Engagement engagement, Invitation invitation, Map<String, Link> links) {
        Offer offer = invitation.offer();
        ReducedCopy copy = offer.copy();
        return new InvitationJson(
                invitation.id(),
                engagement.id(),
                InviterJson.of(engagement.deal()),
                offer.invitee(),
                offer.vendor(),
                invitation.state(),
                offer.sentAt(),
                offer.expiresAt(),
                invitation.endedAt(),
                invitation.reasonCode(),
                invitation.reasonNotes(),
                wonAt(invitation) != null,
                wonAt(invitation),
                offer.inviteeDealId(),
                offer.locationId(),
                offer.contacts(),
                copy.dealName(),
                CustomerJson.of(copy.customer()),
                PersonJson.of(copy.customerContact()),
                copy.estimatedCloseDate(),
                MoneyJson.of(copy.value()),
                copy.notes(),
                PersonJson.of(copy.team()),
                SolutionJson.of(copy.solutions()),
                HelpJson.of(copy.help()),
                invitation.reminded(),
                links);
    }

    private static @Nullable Instant wonAt(Invitation invitation) {
        return invitation instanceof Accepted accepted ? accepted.wonAt() : null;
    }
}
