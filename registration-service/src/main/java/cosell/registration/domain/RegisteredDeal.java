package cosell.registration.domain;

import cosell.platform.domain.OrganizationId;
import cosell.registration.domain.eligibility.Customer;
import cosell.registration.domain.eligibility.DealCopy;
import java.util.UUID;

/** What a registration takes over from its won deal, which does not change any more. */
public record RegisteredDeal(
        UUID dealId, UUID engagementId, OrganizationId organization, String locationId, Customer customer) {

    static RegisteredDeal of(DealCopy deal) {
        return new RegisteredDeal(
                deal.dealId(), deal.engagementId(), deal.organization(), deal.locationId(), deal.customer());
    }
}
