package cosell.registration.application;

import cosell.registration.domain.Status;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which registrations are asked for.
 *
 * @param states all when empty
 * @param deals only of these deals; of any when not given
 * @param locations only of deals of these locations; of any when not given
 * @param after goes on behind this element
 */
public record RegistrationQuery(
        Set<Status> states,
        Optional<Set<UUID>> deals,
        Optional<Set<String>> locations,
        Optional<After> after,
        int limit) {

    public RegistrationQuery {
        states = Set.copyOf(states);
    }

    /** The last element of the page before. */
    public record After(Instant createdAt, String id) {}

    RegistrationQuery limitedTo(Set<UUID> visibleDeals) {
        Set<UUID> both = deals.map(asked -> {
                    Set<UUID> common = new HashSet<>(asked);
                    common.retainAll(visibleDeals);
                    return Set.copyOf(common);
                })
                .orElse(visibleDeals);
        return new RegistrationQuery(states, Optional.of(both), locations, after, limit);
    }

    RegistrationQuery at(Set<String> ids) {
        return new RegistrationQuery(states, deals, Optional.of(ids), after, limit);
    }
}
