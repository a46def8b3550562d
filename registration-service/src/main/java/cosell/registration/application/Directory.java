package cosell.registration.application;

import cosell.platform.domain.OrganizationId;
import cosell.registration.domain.eligibility.OrganizationCopy;
import java.util.List;
import reactor.core.publisher.Mono;

/** The copy of the directory. */
@FunctionalInterface
public interface Directory {

    /**
     * Who publishes these solutions. Fails with {@link CopyMissingException} when the deal's own organization has not
     * arrived yet, because then the directory says nothing about its solutions.
     */
    Mono<List<OrganizationCopy>> publishersOf(OrganizationId dealOwner, List<String> solutions);
}
