package cosell.deals.deal.domain;

import cosell.platform.domain.OrganizationId;
import java.util.UUID;

/**
 * What never changes about a deal.
 *
 * @param vendorOwned whether the organization is the vendor
 */
public record Identity(
        UUID dealId,
        OrganizationId organization,
        UUID engagementId,
        Direction direction,
        boolean vendorOwned,
        String locationId) {}
