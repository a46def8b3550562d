package cosell.platform.outbox;

import cosell.platform.outbox.PendingDocument.Settlement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The documents of one collection in which something waits. */
interface PendingDocuments<I> {

    /** Reads what waits in these documents; those in which nothing waits may be left out. */
    Flux<PendingDocument<I>> load(Collection<String> ids);

    /**
     * Puts sent events into history, then removes exactly the done prefixes. The version is not touched. The pending
     * mark goes only where nothing waits any more, on condition of the version that was read.
     */
    Mono<Void> settle(List<Settlement<I>> settlements);

    /**
     * Takes over documents that have been pending since before a moment. Each is given to one caller only, but for
     * callers that claim in the same millisecond: both may relay it then, which repeats and harms nothing else.
     */
    Flux<String> claimOverdue(Instant before, Instant now, int limit);
}
