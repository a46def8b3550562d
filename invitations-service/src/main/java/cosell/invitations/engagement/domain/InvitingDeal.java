package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Position;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The copy of the one deal that invites, as far as rules and cards need it.
 *
 * @param position up to which event of the deal it goes
 * @param team the organization's people on the deal
 * @param namedInvitations the invitations that the deal's own state names
 */
public record InvitingDeal(
        UUID dealId,
        Position position,
        OrganizationId organization,
        boolean vendorOwned,
        String locationId,
        Opportunity opportunity,
        Standing standing,
        List<Person> team,
        List<UUID> namedInvitations,
        Instant createdAt) {
    public InvitingDeal {
        team = List.copyOf(team);
        namedInvitations = List.copyOf(namedInvitations);
    }

    InvitingDeal at(Position later) {
        return new InvitingDeal(
                dealId,
                later,
                organization,
                vendorOwned,
                locationId,
                opportunity,
                standing,
                team,
                namedInvitations,
                createdAt);
    }

    public boolean hasEnded() {
        return standing.status().ended();
    }

    boolean names(UUID invitation) {
        return namedInvitations.contains(invitation);
    }

    boolean hasConsentFor(Audience audience) {
        return opportunity.consents().contains(audience);
    }

    /** D-04: without consent for an audience its members never see the contact. */
    boolean sharesContactWith(Audience audience) {
        return opportunity.customerContact() != null && hasConsentFor(audience);
    }

    @Nullable
    Person contactFor(Audience audience) {
        return sharesContactWith(audience) ? opportunity.customerContact() : null;
    }
}
