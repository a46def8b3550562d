package cosell.notification.ledger.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the own organization somebody may read: those about deals that they may see (V-01, V-02), and those
 * addressed to themselves at their locations.
 *
 * @param everyDeal about any deal of the organization
 * @param locations about deals of these locations
 * @param reviews addressed to reviewers
 * @param ownAddress addressed to themselves, about deals of {@code ownLocations}
 * @param ownLocations null stands for every location
 * @param teamDeal about this deal, in whose team they are
 */
public record Visible(
        boolean everyDeal,
        Set<String> locations,
        boolean reviews,
        @Nullable String ownAddress,
        @Nullable Set<String> ownLocations,
        @Nullable UUID teamDeal) {

    public static final Visible NOTHING = new Visible(false, Set.of(), false, null, null, null);

    public Visible withEveryDeal() {
        return new Visible(true, locations, reviews, ownAddress, ownLocations, teamDeal);
    }

    public Visible withLocations(Set<String> ids) {
        return new Visible(everyDeal, ids, reviews, ownAddress, ownLocations, teamDeal);
    }

    public Visible withReviews() {
        return new Visible(everyDeal, locations, true, ownAddress, ownLocations, teamDeal);
    }

    public Visible withOwn(String address, @Nullable Set<String> atLocations) {
        return new Visible(everyDeal, locations, reviews, address, atLocations, teamDeal);
    }

    public Visible withTeamDeal(UUID deal) {
        return new Visible(everyDeal, locations, reviews, ownAddress, ownLocations, deal);
    }
}
