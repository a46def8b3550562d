package cosell.deals.deal.application;

import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.ReceivedInvitation;
import cosell.deals.deal.domain.Rulebook;
import cosell.deals.deal.domain.Solution;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Intent;
import cosell.platform.security.OrganizationScope;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Carries out on deals what events of other aggregates cause. An intent takes effect once; one that the deal refuses is
 * done and logged; a deal that is not there (yet) is an error, so that the intent comes again. Thread-safe.
 */
public final class SuiteCommands {

    private static final Logger LOG = LoggerFactory.getLogger(SuiteCommands.class);
    private static final OrganizationScope CAUSED =
            OrganizationScope.system("an event of an engagement or registration");

    private final Commands<Deal, DealEvent, DealRefusal> commands;
    private final Rulebooks rulebooks;

    public SuiteCommands(Commands<Deal, DealEvent, DealRefusal> commands, Rulebooks rulebooks) {
        this.commands = commands;
        this.rulebooks = rulebooks;
    }

    /** Changes a deal that must be there. */
    public Mono<Void> change(UUID dealId, Actor actor, Intent<?> intent, DealCommand command) {
        return decide(dealId, actor, intent, command).flatMap(outcome -> done(dealId, intent, outcome));
    }

    /** Changes a deal that need not be there: intents are carried out in order, so it is not going to come either. */
    public Mono<Void> changeIfPresent(UUID dealId, Actor actor, Intent<?> intent, DealCommand command) {
        return decide(dealId, actor, intent, command)
                .filter(outcome -> !(outcome instanceof CommandOutcome.NotFound))
                .flatMap(outcome -> done(dealId, intent, outcome));
    }

    private Mono<CommandOutcome<Deal, DealRefusal>> decide(
            UUID dealId, Actor actor, Intent<?> intent, DealCommand command) {
        return rulebooks
                .knowing(List.of())
                .flatMap(rulebook -> commands.change(
                        CAUSED,
                        dealId.toString(),
                        context(actor, intent),
                        stored -> stored.state().decide(command, circumstances(actor, intent, rulebook))));
    }

    /** Opens an inbound deal, unless it is there. */
    public Mono<Void> open(ReceivedInvitation invitation, Actor actor, Intent<?> intent) {
        List<String> solutions =
                invitation.solutions().stream().map(Solution::solutionId).toList();
        return rulebooks.knowing(solutions).flatMap(rulebook -> {
            Supplier<Decision<Deal, DealEvent, DealRefusal>> decide =
                    () -> Deal.receive(invitation, circumstances(actor, intent, rulebook));
            return commands.create(invitation.dealId().toString(), context(actor, intent), decide)
                    .flatMap(outcome -> done(invitation.dealId(), intent, outcome));
        });
    }

    private static Circumstances circumstances(Actor actor, Intent<?> intent, Rulebook rulebook) {
        return new Circumstances(actor, intent.at(), rulebook);
    }

    private static CommandContext context(Actor actor, Intent<?> intent) {
        return new CommandContext(
                intent.commandId(), null, actor, Origin.EVENT, intent.at(), intent.mark(), intent.traceparent());
    }

    private static Mono<Void> done(UUID dealId, Intent<?> intent, CommandOutcome<Deal, DealRefusal> outcome) {
        return switch (outcome) {
            case CommandOutcome.Accepted<Deal, DealRefusal> _ -> Mono.empty();
            case CommandOutcome.Refused<Deal, DealRefusal>(var reasons) -> {
                LOG.info("Deal {} refuses intent {}: {}", dealId, intent.commandId(), reasons);
                yield Mono.empty();
            }
            case CommandOutcome.NotFound<Deal, DealRefusal> _ -> Mono.error(new DealMissingException(dealId));
            case CommandOutcome.Stale<Deal, DealRefusal> _, CommandOutcome.KeyReused<Deal, DealRefusal> _ ->
                Mono.error(new IllegalStateException("No intent names a revision or a key: " + intent.commandId()));
        };
    }
}
