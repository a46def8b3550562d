package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks to see or do something.
 *
 * @param email verified address; null when there is none
 * @param everywhere whether every location of the organization is in reach
 * @param places the locations in reach otherwise
 * @param inTeamOf deals of the organization, of those that matter, whose team names this person
 */
public record Requester(
        OrganizationId organization,
        @Nullable String email,
        Set<Capacity> capacities,
        boolean everywhere,
        Set<String> places,
        Set<UUID> inTeamOf) {

    public Requester {
        capacities = Set.copyOf(capacities);
        places = Set.copyOf(places);
        inTeamOf = Set.copyOf(inTeamOf);
    }

    /** Somebody of whose deals nothing is known. */
    public Requester(
            OrganizationId organization,
            @Nullable String email,
            Set<Capacity> capacities,
            boolean everywhere,
            Set<String> places) {
        this(organization, email, capacities, everywhere, places, Set.of());
    }

    /** The same person, known to be in the team of a deal or not. */
    public Requester knowing(InviteeDeal deal) {
        return isIn(deal.team())
                ? new Requester(organization, email, capacities, everywhere, places, Set.of(deal.dealId()))
                : this;
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

    boolean isInTeamOf(UUID dealId) {
        return inTeamOf.contains(dealId);
    }
}
