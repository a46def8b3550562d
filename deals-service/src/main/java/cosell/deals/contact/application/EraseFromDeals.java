package cosell.deals.contact.application;

import cosell.deals.contact.domain.DealOutcome;
import cosell.deals.contact.domain.DealOutcome.Kind;
import cosell.deals.contact.domain.Round;
import cosell.deals.deal.application.Rulebooks;
import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand.EraseContact;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.platform.domain.Position;
import cosell.platform.domain.privacy.Redactor;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Traces.Found;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes somebody out of a deal by an event of its own, and out of the deal's past once that event has left the outbox
 * (P-01).
 */
public final class EraseFromDeals implements DealWork {

    private static final int STRETCH = 20;
    private static final OrganizationScope EVERYWHERE =
            OrganizationScope.system("an erasure follows the copies that were given away");

    private final Aggregates<Deal, DealEvent> deals;
    private final Commands<Deal, DealEvent, DealRefusal> commands;
    private final List<OtherTraces> others;
    private final Rulebooks rulebooks;
    private final DomainClock clock;

    public EraseFromDeals(
            Aggregates<Deal, DealEvent> deals,
            Commands<Deal, DealEvent, DealRefusal> commands,
            List<OtherTraces> others,
            Rulebooks rulebooks,
            DomainClock clock) {
        this.deals = deals;
        this.commands = commands;
        this.others = List.copyOf(others);
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @Override
    public Mono<Found> next(Round round, String cursor) {
        return deals.traces().next(address(round), cursor, STRETCH);
    }

    @Override
    public Mono<DealOutcome> foresee(Round round, String dealId) {
        return find(round, dealId)
                .map(deal -> deal.outcome(deal.mask().isPresent(), rulebooks.vendor()))
                .defaultIfEmpty(DealOutcome.of(Kind.SKIPPED));
    }

    @Override
    public Mono<DealOutcome> carryOut(Round round, String dealId) {
        CommandContext context = RoundCommands.context(round, clock.now());
        return find(round, dealId)
                .flatMap(deal -> deal.mask()
                        .map(mask ->
                                erase(round, dealId, mask, context).thenReturn(deal.outcome(true, rulebooks.vendor())))
                        .orElseGet(() -> Mono.just(deal.outcome(wasErasedBefore(deal, context), rulebooks.vendor()))))
                .defaultIfEmpty(DealOutcome.of(Kind.SKIPPED));
    }

    @Override
    public Mono<Long> finish(Round round) {
        return Flux.fromIterable(others)
                .concatMap(other -> other.erase(round.organization(), address(round)))
                .reduce(0L, Long::sum);
    }

    @Override
    public Mono<Long> countElsewhere(Round round) {
        return Flux.fromIterable(others)
                .concatMap(other -> other.count(round.organization(), address(round)))
                .reduce(0L, Long::sum);
    }

    private Mono<TracedDeal> find(Round round, String dealId) {
        Redactor redactor = new Redactor(address(round));
        return deals.store()
                .find(EVERYWHERE, dealId)
                .flatMap(stored -> deals.history()
                        .of(EVERYWHERE, dealId)
                        .collectList()
                        .map(past -> new TracedDeal(round, redactor, stored, past)));
    }

    private Mono<Long> erase(Round round, String dealId, ReachMask mask, CommandContext context) {
        EraseContact command = new EraseContact(address(round), mask.reach(), true);
        return rulebooks
                .knowing(List.of())
                .map(rulebook -> new Circumstances(round.startedBy(), context.now(), rulebook))
                .flatMap(circumstances -> commands.change(
                        EVERYWHERE, dealId, context, stored -> stored.state().decide(command, circumstances)))
                .map(EraseFromDeals::positionOf)
                .flatMap(position -> deals.traces()
                        .redaction()
                        .redact(dealId, position, mask)
                        .retryWhen(UntilSent.BRIEFLY));
    }

    private static Position positionOf(CommandOutcome<Deal, DealRefusal> outcome) {
        if (outcome instanceof CommandOutcome.Accepted<Deal, DealRefusal> accepted) {
            return accepted.stored().position();
        }
        throw new IllegalStateException("No rule stands above an erasure: " + outcome.getClass());
    }

    private static boolean wasErasedBefore(TracedDeal deal, CommandContext context) {
        return deal.stored().earlierRunOf(context).isPresent();
    }

    private static String address(Round round) {
        return Objects.requireNonNull(round.task().address());
    }
}
