package cosell.notification.copies.domain;

import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a deal.
 *
 * @param organization whose record it is
 * @param customer the customer's company name
 * @param sharedWithVendor whether its type lets the vendor's people know of it (D-02)
 * @param team the organization's own people on it
 * @param invitations its engagement's invitations as the deal knows them
 * @param invitingDeal the deal that invited to this one; null for an outbound deal
 * @param historic whether it was imported as history, so that nobody is mailed
 */
public record DealCopy(
        UUID id,
        OrganizationId organization,
        UUID engagementId,
        String locationId,
        String name,
        String customer,
        boolean sharedWithVendor,
        List<Person> team,
        List<NotedInvitation> invitations,
        @Nullable UUID invitingDeal,
        boolean historic) {

    public DealCopy {
        team = List.copyOf(team);
        invitations = List.copyOf(invitations);
    }

    /**
     * An invitation as the deal knows it.
     *
     * @param answered whether it is no longer pending
     */
    public record NotedInvitation(UUID invitationId, boolean answered) {}
}
