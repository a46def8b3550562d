package cosell.deals.customers.application;

import cosell.deals.deal.domain.Customer;
import reactor.core.publisher.Flux;

/** Companies that the installation knows of from outside. Thread-safe. */
public interface CustomerDirectory {

    /** Companies that the search finds, those it fits best first. */
    Flux<Customer> find(CustomerSearch search, int atMost);
}
