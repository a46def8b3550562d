package cosell.registration.domain.eligibility;

import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a deal, whoever's it is.
 *
 * @param team lower-case addresses of the deal's team, for V-01; personal data
 * @param solutions ids of the solutions in it
 * @param named the invitations that the deal's own state names, asked for at its creation or noted later
 * @param inviter who invited; null for a deal that its organization started
 */
public record DealCopy(
        UUID dealId,
        OrganizationId organization,
        UUID engagementId,
        DealType type,
        DealStatus status,
        boolean vendorOwned,
        String locationId,
        Customer customer,
        List<String> team,
        List<String> solutions,
        List<NamedInvitation> named,
        @Nullable Inviter inviter,
        DealDates dates) {

    public DealCopy {
        team = List.copyOf(team);
        solutions = List.copyOf(solutions);
        named = List.copyOf(named);
    }

    /** An invitation that the deal's own state names. */
    public record NamedInvitation(UUID invitationId, boolean vendor, InvitationState state, boolean wonByInvitee) {}

    /** Who invited the organization to its deal. */
    public record Inviter(OrganizationId organization, UUID invitationId) {}

    public boolean isWon() {
        return status == DealStatus.WON;
    }

    /** The vendor's invitations that count for this deal (I-08: only those that it names itself). */
    Stream<NamedInvitation> vendorInvitations() {
        return named.stream().filter(NamedInvitation::vendor);
    }
}
