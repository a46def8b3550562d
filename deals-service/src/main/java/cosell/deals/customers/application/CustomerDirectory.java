package cosell.deals.customers.application;

import reactor.core.publisher.Flux;

/** Companies that the installation knows of from outside. Thread-safe. */
public interface CustomerDirectory {

    /** Companies that the search finds, those it fits best first. */
    Flux<KnownCustomer> find(CustomerSearch search, int atMost);
}
