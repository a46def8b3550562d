package cosell.deals.contact.application;

import cosell.platform.outbox.Traces.Found;
import cosell.platform.security.OrganizationScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The teams of open deals. Thread-safe. */
public interface Teams {

    /**
     * Accepted deals of an organization in whose team somebody is, in the order of their ids.
     *
     * @param locations those whose deals are meant; null for all
     * @param after the id behind which it goes on
     */
    Mono<Found> openDealsOf(
            OrganizationScope scope, String address, @Nullable List<String> locations, String after, int limit);
}
