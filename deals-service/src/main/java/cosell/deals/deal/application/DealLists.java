package cosell.deals.deal.application;

import cosell.deals.deal.domain.Deal;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists of stored deals, newest first. Thread-safe. */
public interface DealLists {

    /** The part of the deals that a caller may see and asks for. */
    record Selection(
            OrganizationScope scope,
            DealAccess access,
            DealQuery query,
            @Nullable List<String> among) {}

    /** Behind which deal a page begins. */
    record Behind(Instant createdAt, String dealId) {}

    Flux<Stored<Deal>> list(Selection selection, @Nullable Behind behind, int atMost);

    /** Counts no further than {@code atMost}. */
    Mono<Long> count(Selection selection, int atMost);
}
