package cosell.deals.deal.application;

import cosell.platform.security.Caller;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Each person's favorite deals (D-17). Marking twice is marking once. Thread-safe. */
public interface Favorites {

    Mono<Void> mark(Caller caller, String dealId, Instant now);

    Mono<Void> unmark(Caller caller, String dealId);

    /** Ids of a person's favorites, the newest marks first; at most some thousand. */
    Flux<String> of(Caller caller);
}
