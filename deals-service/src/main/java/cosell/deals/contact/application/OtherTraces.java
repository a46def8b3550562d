package cosell.deals.contact.application;

import cosell.platform.domain.OrganizationId;
import reactor.core.publisher.Mono;

/**
 * What this service keeps of people beside its deals: one kind of it. An erasure asks every one of them when the deals
 * are clean. Thread-safe.
 */
public interface OtherTraces {

    /** How many documents {@link #erase} would change. */
    Mono<Long> count(OrganizationId organization, String address);

    /** Takes somebody out of an organization's part of it; how many documents were changed. Twice is once. */
    Mono<Long> erase(OrganizationId organization, String address);
}
