package cosell.invitations.directory.domain;

import cosell.platform.domain.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organization says of itself.
 *
 * @param fallbackAddress where notices go when nobody else is found
 * @param integrationContact who is told about CRM rejections
 */
public record Profile(
        OrganizationId id,
        String name,
        OrganizationKind kind,
        List<Location> locations,
        List<DirectoryContact> contacts,
        List<Member> members,
        List<PublishedSolution> solutions,
        @Nullable String fallbackAddress,
        @Nullable String integrationContact) {
    public Profile {
        locations = List.copyOf(locations);
        contacts = List.copyOf(contacts);
        members = List.copyOf(members);
        solutions = List.copyOf(solutions);
    }
}
