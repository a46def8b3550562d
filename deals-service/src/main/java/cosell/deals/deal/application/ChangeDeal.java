package cosell.deals.deal.application;

import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand.MarkStage;
import cosell.deals.deal.domain.DealCommand.OwnerCommand;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.FieldRefusal.CrmIdTaken;
import cosell.deals.deal.domain.Rulebook;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Stored;
import cosell.platform.outbox.UniqueKeyTakenException;
import cosell.platform.time.DomainClock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Carries out a person's command on a deal. Thread-safe. */
public final class ChangeDeal {

    private final Commands<Deal, DealEvent, DealRefusal> commands;
    private final ReadDeals deals;
    private final Rulebooks rulebooks;
    private final DomainClock clock;

    public ChangeDeal(
            Commands<Deal, DealEvent, DealRefusal> commands, ReadDeals deals, Rulebooks rulebooks, DomainClock clock) {
        this.commands = commands;
        this.deals = deals;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /**
     * What a command asks for, given the deal as it is.
     *
     * @param solutions ids of solutions that it newly names
     * @param marking the stage it marks; null when it marks none
     */
    public record Request(
            Function<Deal, OwnerCommand> command,
            List<String> solutions,
            @Nullable MarkStage marking) {
        public Request {
            solutions = List.copyOf(solutions);
        }

        public Request(Function<Deal, OwnerCommand> command, List<String> solutions) {
            this(command, solutions, null);
        }

        public static Request of(OwnerCommand command) {
            return new Request(deal -> command, List.of(), command instanceof MarkStage marking ? marking : null);
        }
    }

    /** The same use case on other commands, such as those of a dry run. */
    public ChangeDeal on(Commands<Deal, DealEvent, DealRefusal> others) {
        return new ChangeDeal(others, deals, rulebooks, clock);
    }

    /** Carries the command out if the deal is of a revision that the client expects. */
    public Mono<CommandOutcome<Deal, DealRefusal>> handle(
            DealCall call, String dealId, Predicate<Stored<Deal>> isExpected, Request request) {
        DealAccess access = access(call);
        if (access.none()) {
            return Mono.just(new CommandOutcome.NotFound<>());
        }
        Instant now = clock.now();
        return rulebook(call, request)
                .flatMap(rulebook -> commands.change(
                        call.scope(),
                        dealId,
                        stored -> isExpected.test(seen(stored, access)),
                        call.at(now),
                        stored -> decide(call, access, stored.state(), request, rulebook, now)))
                .onErrorResume(HiddenDealException.class, hidden -> Mono.just(new CommandOutcome.NotFound<>()))
                .onErrorResume(
                        UniqueKeyTakenException.class,
                        taken -> Mono.just(new CommandOutcome.Refused<>(List.of(new CrmIdTaken("/crm/id")))));
    }

    /** What is wrong with a command that can't be carried out because parts of it were not readable. Empty if hidden. */
    public Mono<List<DealRefusal>> refusals(DealCall call, String dealId, Request request) {
        DealAccess access = access(call);
        if (access.none()) {
            return Mono.empty();
        }
        return rulebook(call, request)
                .flatMap(rulebook -> deals.find(call.scope(), call.caller(), dealId)
                        .map(stored -> decide(call, access, stored.state(), request, rulebook, clock.now())))
                .map(decision ->
                        decision instanceof Refused<Deal, DealEvent, DealRefusal>(var reasons) ? reasons : List.of());
    }

    private Mono<Rulebook> rulebook(DealCall call, Request request) {
        OrganizationId owner = call.caller().organization();
        MarkStage marking = request.marking();
        return marking == null
                ? rulebooks.forOwner(owner, request.solutions())
                : rulebooks.forMarking(owner, request.solutions(), marking.stage());
    }

    private DealAccess access(DealCall call) {
        return DealAccess.of(call.caller(), rulebooks.vendor());
    }

    /** Asked before anything else, so that a hidden deal answers like none, whatever its revision is. */
    private static Stored<Deal> seen(Stored<Deal> stored, DealAccess access) {
        if (!access.sees(stored.state())) {
            throw new HiddenDealException();
        }
        return stored;
    }

    private static Decision<Deal, DealEvent, DealRefusal> decide(
            DealCall call, DealAccess access, Deal deal, Request request, Rulebook rulebook, Instant now) {
        return deal.decide(
                request.command().apply(deal),
                new Circumstances(call.caller().actor(), now, rulebook, !access.changes(deal)));
    }

    /** Never leaves this class. */
    private static final class HiddenDealException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HiddenDealException() {
            super("hidden", null, false, false);
        }
    }
}
