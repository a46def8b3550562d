package cosell.deals.directory.domain;

import cosell.platform.domain.OrganizationId;
import java.util.Optional;

/** The organizations of the ecosystem and what they publish, as known at one moment. */
public interface Directory {

    Optional<Organization> organization(OrganizationId id);

    /** Who published the solution with this id. */
    Optional<Published> solution(String id);

    /** A solution of the catalogue and its publisher. */
    record Published(Organization publisher, PublishedSolution solution) {}
}
