package cosell.deals.directory.domain;

import cosell.platform.domain.OrganizationId;
import java.util.List;

/**
 * An organization of the directory, as far as deals need it.
 *
 * @param contacts addresses of its referral contacts, lower case
 */
public record Organization(
        OrganizationId organization,
        String name,
        boolean vendor,
        boolean active,
        boolean coSellEnabled,
        boolean assessmentVetted,
        List<Location> locations,
        List<String> contacts,
        List<PublishedSolution> solutions) {

    public Organization {
        locations = List.copyOf(locations);
        contacts = List.copyOf(contacts);
        solutions = List.copyOf(solutions);
    }

    /** Whether it can be found and invited (I-04). */
    public boolean invitable() {
        return active && coSellEnabled;
    }

    public boolean owns(String locationId) {
        return locations.stream().anyMatch(location -> location.locationId().equals(locationId));
    }
}
