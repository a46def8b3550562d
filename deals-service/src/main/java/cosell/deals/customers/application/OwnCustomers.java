package cosell.deals.customers.application;

import cosell.deals.deal.application.DealAccess;
import cosell.platform.security.OrganizationScope;
import reactor.core.publisher.Flux;

/** Customers of an organization's deals. Thread-safe. */
public interface OwnCustomers {

    /** Customers of deals that the caller may see, each as often as it has deals, the latest deal's first. */
    Flux<KnownCustomer> find(OrganizationScope scope, DealAccess access, CustomerSearch search, int atMost);
}
