package cosell.deals.crm.application;

import cosell.deals.deal.domain.CrmKey;
import cosell.platform.domain.OrganizationId;
import reactor.core.publisher.Mono;

/** Which deal of an organization has a CRM id; at most one has. Thread-safe. */
@FunctionalInterface
public interface CrmIdHolders {

    /** The deal's id; empty when no deal of the organization has this CRM id. */
    Mono<String> holderOf(OrganizationId organization, CrmKey crm);
}
