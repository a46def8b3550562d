package cosell.deals.deal.application;

import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealDraft;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.FieldRefusal.CrmIdTaken;
import cosell.deals.deal.domain.FieldRefusal.LocationOutOfScope;
import cosell.deals.deal.domain.Rulebook;
import cosell.deals.deal.domain.StateRefusal.OnlyReads;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.UniqueKeyTakenException;
import cosell.platform.time.DomainClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Starts an outbound deal for a person. Thread-safe. */
public final class CreateDeal {

    private final Commands<Deal, DealEvent, DealRefusal> commands;
    private final Rulebooks rulebooks;
    private final DomainClock clock;

    public CreateDeal(Commands<Deal, DealEvent, DealRefusal> commands, Rulebooks rulebooks, DomainClock clock) {
        this.commands = commands;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** The same use case on other commands, such as those of a dry run. */
    public CreateDeal on(Commands<Deal, DealEvent, DealRefusal> others) {
        return new CreateDeal(others, rulebooks, clock);
    }

    /** Stores the deal, or says everything that is wrong. */
    public Mono<CommandOutcome<Deal, DealRefusal>> handle(DealCall call, UUID dealId, DealDraft draft) {
        DealAccess access = access(call);
        if (!access.startsAnywhere()) {
            return Mono.just(new CommandOutcome.Refused<>(List.of(new OnlyReads())));
        }
        return rulebooks.forCreation(call.caller().organization(), draft).flatMap(rulebook -> {
            Instant now = clock.now();
            return commands.create(
                            dealId.toString(), call.at(now), () -> decide(call, access, dealId, draft, rulebook, now))
                    .onErrorResume(
                            UniqueKeyTakenException.class,
                            taken -> Mono.just(new CommandOutcome.Refused<>(List.of(new CrmIdTaken("/crm/id")))));
        });
    }

    /** What is wrong with a form that can't be stored because parts of it were not readable. */
    public Mono<List<DealRefusal>> refusals(DealCall call, UUID dealId, DealDraft draft) {
        DealAccess access = access(call);
        if (!access.startsAnywhere()) {
            return Mono.just(List.of(new OnlyReads()));
        }
        return rulebooks
                .forCreation(call.caller().organization(), draft)
                .map(rulebook -> reasons(decide(call, access, dealId, draft, rulebook, clock.now())));
    }

    private DealAccess access(DealCall call) {
        return DealAccess.of(call.caller(), rulebooks.vendor());
    }

    private Decision<Deal, DealEvent, DealRefusal> decide(
            DealCall call, DealAccess access, UUID dealId, DealDraft draft, Rulebook rulebook, Instant now) {
        Circumstances circumstances = new Circumstances(call.caller().actor(), now, rulebook);
        Decision<Deal, DealEvent, DealRefusal> decision =
                Deal.create(dealId, call.caller().organization(), draft, circumstances);
        Optional<DealRefusal> outOfScope = outOfScope(draft, access);
        if (outOfScope.isEmpty()) {
            return decision;
        }
        List<DealRefusal> all = new ArrayList<>(reasons(decision));
        all.add(outOfScope.get());
        return Decision.refused(all);
    }

    private static Optional<DealRefusal> outOfScope(DealDraft draft, DealAccess access) {
        return Optional.ofNullable(draft.locationId())
                .filter(location -> !access.starts().covers(location))
                .map(location -> new LocationOutOfScope("/locationId", location));
    }

    private static List<DealRefusal> reasons(Decision<Deal, DealEvent, DealRefusal> decision) {
        return decision instanceof Refused<Deal, DealEvent, DealRefusal>(var reasons) ? reasons : List.of();
    }
}
