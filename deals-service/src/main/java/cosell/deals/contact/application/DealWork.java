package cosell.deals.contact.application;

import cosell.deals.contact.domain.DealOutcome;
import cosell.deals.contact.domain.Round;
import cosell.platform.outbox.Traces.Found;
import reactor.core.publisher.Mono;

/**
 * What is done to each deal of a round. Doing it twice is doing it once, so a round goes on wherever it was cut short.
 * Thread-safe.
 */
public interface DealWork {

    /** The next few deals it may be about; {@link cosell.deals.contact.domain.Stand#START} is the beginning. */
    Mono<Found> next(Round round, String cursor);

    /** What {@link #carryOut} would come to; nothing is written. */
    Mono<DealOutcome> foresee(Round round, String dealId);

    /** An error means that something is away, and that the deal is to be tried again. */
    Mono<DealOutcome> carryOut(Round round, String dealId);

    /** How many documents beside deals {@link #finish} would change. */
    Mono<Long> countElsewhere(Round round);

    /** What there is to do when every deal was dealt with; how many documents beside deals it changed. */
    Mono<Long> finish(Round round);
}
