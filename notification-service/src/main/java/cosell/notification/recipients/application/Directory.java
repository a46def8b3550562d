package cosell.notification.recipients.application;

import cosell.notification.copies.domain.OrganizationCopy;
import cosell.platform.domain.OrganizationId;
import reactor.core.publisher.Mono;

/** The copy of the directory. */
public interface Directory {

    /** Empty while nothing of the organization has arrived. */
    Mono<OrganizationCopy> find(OrganizationId id);
}
