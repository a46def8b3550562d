package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks to see or do something.
 *
 * @param email verified address; null when there is none
 * @param everywhere whether every location of the organization is in reach
 * @param places the locations in reach otherwise
 */
public record Requester(
        OrganizationId organization,
        @Nullable String email,
        Set<Capacity> capacities,
        boolean everywhere,
        Set<String> places) {
    public Requester {
        capacities = Set.copyOf(capacities);
        places = Set.copyOf(places);
    }

    boolean reaches(String place) {
        return everywhere || places.contains(place);
    }

    boolean acts(Capacity capacity) {
        return capacities.contains(capacity);
    }

    boolean isIn(List<Person> team) {
        String address = email;
        return address != null && team.stream().anyMatch(person -> person.hasAddress(address));
    }

    boolean isNamedBy(Offer offer) {
        return email != null && offer.names(email);
    }
}
