package cosell.deals.deal.domain;

import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its invitee receives it: the reduced copy of I-03a.
 *
 * @param dealId the invitee's deal
 * @param inviterIsVendor whether the vendor started the engagement
 * @param historic whether the inviting deal is history, so that nobody is mailed
 */
public record ReceivedInvitation(
        UUID dealId,
        OrganizationId invitee,
        UUID engagementId,
        String locationId,
        Inviter inviter,
        boolean inviterIsVendor,
        String dealName,
        Customer customer,
        @Nullable Person customerContact,
        @Nullable LocalDate estimatedCloseDate,
        @Nullable Money value,
        @Nullable String notes,
        List<Solution> solutions,
        @Nullable Help help,
        Instant expiresAt,
        boolean historic) {

    public ReceivedInvitation {
        solutions = List.copyOf(solutions);
    }

    /** The same invitation of a deal that is history. */
    public ReceivedInvitation asHistory() {
        return new ReceivedInvitation(
                dealId,
                invitee,
                engagementId,
                locationId,
                inviter,
                inviterIsVendor,
                dealName,
                customer,
                customerContact,
                estimatedCloseDate,
                value,
                notes,
                solutions,
                help,
                expiresAt,
                true);
    }
}
