package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says about an organization that invites or is invited.
 *
 * @param inEcosystem active in the directory and enabled for co-sell (I-04)
 * @param contacts addresses of its directory contacts
 * @param solutions names of its published solutions by their ids
 */
public record Party(
        OrganizationId id,
        String name,
        boolean inEcosystem,
        List<Place> places,
        List<String> contacts,
        Map<String, String> solutions) {
    public Party {
        places = List.copyOf(places);
        contacts = List.copyOf(contacts);
        solutions = Map.copyOf(solutions);
    }

    boolean hasPlace(String placeId) {
        return places.stream().anyMatch(place -> place.id().equals(placeId));
    }

    /** I-03a: the named one, else the one in the customer's country, else the default one. */
    Optional<String> placeFor(@Nullable String named, String customerCountry) {
        if (named != null && hasPlace(named)) {
            return Optional.of(named);
        }
        Comparator<Place> best = Comparator.<Place, Boolean>comparing(
                        place -> !place.country().equals(customerCountry))
                .thenComparing(place -> !place.byDefault());
        return places.stream().min(best).map(Place::id);
    }

    /** The contact's address as the directory spells it. */
    Optional<String> contact(String address) {
        return contacts.stream().filter(address::equalsIgnoreCase).findFirst();
    }
}
