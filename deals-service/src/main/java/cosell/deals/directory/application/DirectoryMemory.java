package cosell.deals.directory.application;

import cosell.deals.directory.domain.Directory;
import cosell.deals.directory.domain.Organization;
import cosell.deals.directory.domain.PublishedSolution;
import cosell.platform.domain.OrganizationId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Organizations and their solutions in memory. Thread-safe. */
final class DirectoryMemory implements Directory {

    private final Map<OrganizationId, Organization> organizations = new ConcurrentHashMap<>();
    private final Map<String, OrganizationId> publishers = new ConcurrentHashMap<>();

    void put(Organization organization) {
        organizations.put(organization.organization(), organization);
        organization
                .solutions()
                .forEach(solution -> publishers.put(solution.solutionId(), organization.organization()));
    }

    @Override
    public Optional<Organization> organization(OrganizationId id) {
        return Optional.ofNullable(organizations.get(id));
    }

    /** A solution that its publisher has taken back is not found, though its name is still remembered. */
    @Override
    public Optional<Published> solution(String id) {
        return Optional.ofNullable(publishers.get(id)).map(organizations::get).flatMap(publisher -> in(publisher, id));
    }

    private static Optional<Published> in(Organization publisher, String id) {
        return publisher.solutions().stream()
                .filter(solution -> matches(solution, id))
                .findFirst()
                .map(solution -> new Published(publisher, solution));
    }

    private static boolean matches(PublishedSolution solution, String id) {
        return solution.solutionId().equals(id);
    }
}
