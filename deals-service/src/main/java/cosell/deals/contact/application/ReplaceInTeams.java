package cosell.deals.contact.application;

import cosell.deals.contact.domain.DealOutcome;
import cosell.deals.contact.domain.DealOutcome.Kind;
import cosell.deals.contact.domain.Remark;
import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.Task.Replacement;
import cosell.deals.deal.application.Rulebooks;
import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand.ReplaceMember;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.PersonDraft;
import cosell.deals.deal.domain.Rulebook;
import cosell.platform.domain.Decision;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Stored;
import cosell.platform.outbox.Traces.Found;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;

/** Replaces a colleague in a deal's team, as an ordinary edit (D-24). */
public final class ReplaceInTeams implements DealWork {

    private static final int STRETCH = 20;

    private final AggregateStore<Deal, DealEvent> deals;
    private final Commands<Deal, DealEvent, DealRefusal> commands;
    private final Teams teams;
    private final Rulebooks rulebooks;
    private final DomainClock clock;

    public ReplaceInTeams(
            AggregateStore<Deal, DealEvent> deals,
            Commands<Deal, DealEvent, DealRefusal> commands,
            Teams teams,
            Rulebooks rulebooks,
            DomainClock clock) {
        this.deals = deals;
        this.commands = commands;
        this.teams = teams;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @Override
    public Mono<Found> next(Round round, String cursor) {
        Replacement task = (Replacement) round.task();
        return teams.openDealsOf(
                scope(round), Objects.requireNonNull(task.address()), task.locations(), cursor, STRETCH);
    }

    @Override
    public Mono<DealOutcome> foresee(Round round, String dealId) {
        return rulebooks
                .forOwner(round.organization(), List.of())
                .flatMap(rulebook -> deals.find(scope(round), dealId)
                        .map(stored -> outcome(stored.state(), decide(round, stored, rulebook))))
                .defaultIfEmpty(DealOutcome.of(Kind.SKIPPED));
    }

    @Override
    public Mono<DealOutcome> carryOut(Round round, String dealId) {
        return rulebooks.forOwner(round.organization(), List.of()).flatMap(rulebook -> {
            AtomicReference<DealOutcome> decided = new AtomicReference<>(DealOutcome.of(Kind.SKIPPED));
            return commands.change(scope(round), dealId, RoundCommands.context(round, clock.now()), stored -> {
                        Decision<Deal, DealEvent, DealRefusal> decision = decide(round, stored, rulebook);
                        decided.set(outcome(stored.state(), decision));
                        return decision;
                    })
                    .map(outcome -> wasDoneBefore(outcome) ? DealOutcome.of(Kind.DONE) : decided.get());
        });
    }

    @Override
    public Mono<Long> countElsewhere(Round round) {
        return Mono.just(0L);
    }

    @Override
    public Mono<Long> finish(Round round) {
        return Mono.just(0L);
    }

    private static boolean wasDoneBefore(CommandOutcome<Deal, DealRefusal> outcome) {
        return outcome instanceof CommandOutcome.Accepted<Deal, DealRefusal> accepted && accepted.replayed();
    }

    private Decision<Deal, DealEvent, DealRefusal> decide(Round round, Stored<Deal> stored, Rulebook rulebook) {
        Replacement task = (Replacement) round.task();
        ReplaceMember command = new ReplaceMember(
                Objects.requireNonNull(task.address()), PersonDraft.of(Objects.requireNonNull(task.successor())));
        return stored.state().decide(command, new Circumstances(round.startedBy(), clock.now(), rulebook));
    }

    /** A deal that was closed meanwhile keeps its team. */
    private static DealOutcome outcome(Deal deal, Decision<Deal, DealEvent, DealRefusal> decision) {
        return switch (decision) {
            case Decision.Changed<Deal, DealEvent, DealRefusal> _ -> DealOutcome.of(Kind.DONE);
            case Decision.Unchanged<Deal, DealEvent, DealRefusal> _ -> DealOutcome.of(Kind.SKIPPED);
            case Decision.Refused<Deal, DealEvent, DealRefusal>(var reasons) ->
                deal.status().terminal()
                        ? DealOutcome.of(Kind.SKIPPED)
                        : DealOutcome.failed(new Remark(
                                deal.dealId().toString(),
                                deal.identity().locationId(),
                                reasons.stream().map(DealRefusal::fault).toList()));
        };
    }

    private static OrganizationScope scope(Round round) {
        return OrganizationScope.system(round.organization(), "somebody of it asked to replace a colleague");
    }
}
