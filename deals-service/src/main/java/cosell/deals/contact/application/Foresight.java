package cosell.deals.contact.application;

import cosell.deals.contact.domain.DealOutcome;
import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.Stand;
import cosell.deals.contact.domain.Tally;
import cosell.platform.outbox.Traces.Found;
import java.util.HashSet;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells what a round would come to, without writing anything. */
public record Foresight(Works works) {

    private static final int DEALS_AT_ONCE = 8;

    /** Every deal that a round is about, each once. */
    Flux<String> dealsOf(Round round) {
        DealWork work = works.of(round.task());
        return work.next(round, Stand.START)
                .expand(found -> found.next() == null ? Mono.empty() : work.next(round, found.next()))
                .concatMapIterable(Found::ids)
                .distinct(id -> id, HashSet::new);
    }

    public Mono<Tally> of(Round round) {
        DealWork work = works.of(round.task());
        return dealsOf(round)
                .flatMapSequential(dealId -> work.foresee(round, dealId), DEALS_AT_ONCE)
                .collectList()
                .map(Foresight::tally)
                .zipWith(work.countElsewhere(round), Tally::withElsewhere);
    }

    private static Tally tally(List<DealOutcome> outcomes) {
        Tally tally = Tally.NONE;
        for (DealOutcome outcome : outcomes) {
            tally = tally.plus(outcome);
        }
        return tally.ofTotal(outcomes.size());
    }
}
