package cosell.deals.contact.application;

import cosell.deals.contact.domain.Remark;
import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.RoundEvent;
import cosell.deals.contact.domain.Tally;
import cosell.deals.contact.domain.Task;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Shows rounds, and what one would come to. Thread-safe. */
public final class ShowRounds {

    private final AggregateStore<Round, RoundEvent> rounds;
    private final Foresight foresight;
    private final OrganizationId vendor;

    public ShowRounds(AggregateStore<Round, RoundEvent> rounds, Foresight foresight, OrganizationId vendor) {
        this.rounds = rounds;
        this.foresight = foresight;
        this.vendor = vendor;
    }

    /** Empty when there is none of this kind, or the caller may not see it. */
    public Mono<Round> find(Caller caller, UUID roundId, Class<? extends Task> kind) {
        return rounds.find(OrganizationScope.of(caller), roundId.toString())
                .map(Stored::state)
                .filter(round -> kind.isInstance(round.task()) && RoundRights.sees(caller, round, vendor));
    }

    /** Deals to look at that the caller may see. */
    public List<Remark> remarks(Caller caller, Round round) {
        return RoundRights.remarks(caller, round, vendor);
    }

    /** What a round that was planned would come to; nothing is written. */
    public Mono<Tally> foresee(Round round) {
        return foresight.of(round);
    }
}
