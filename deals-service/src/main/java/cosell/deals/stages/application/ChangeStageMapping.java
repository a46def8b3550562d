package cosell.deals.stages.application;

import cosell.deals.deal.domain.StageScale;
import cosell.deals.stages.domain.MappingDraft;
import cosell.deals.stages.domain.MappingRefusal;
import cosell.deals.stages.domain.MappingRefusal.OnlyGlobalAdmins;
import cosell.deals.stages.domain.StageMapping;
import cosell.deals.stages.domain.StageMappingEvent;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import java.util.List;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** Carries out a person's change of the own organization's stage mapping. Thread-safe. */
public final class ChangeStageMapping {

    private final Commands<StageMapping, StageMappingEvent, MappingRefusal> commands;
    private final StageMappings mappings;
    private final StageScale platform;

    public ChangeStageMapping(
            Commands<StageMapping, StageMappingEvent, MappingRefusal> commands,
            StageMappings mappings,
            StageScale platform) {
        this.commands = commands;
        this.mappings = mappings;
        this.platform = platform;
    }

    /** Carries the change out if the mapping is of a revision that the client expects. */
    public Mono<CommandOutcome<StageMapping, MappingRefusal>> handle(
            Caller caller, CommandContext command, Predicate<Stored<StageMapping>> isExpected, MappingDraft draft) {
        OrganizationId organization = caller.organization();
        Mono<CommandOutcome<StageMapping, MappingRefusal>> change = commands.change(
                OrganizationScope.of(caller),
                organization.value(),
                isExpected,
                command,
                stored -> decide(caller, stored.state(), draft));
        return change.flatMap(outcome -> outcome instanceof CommandOutcome.NotFound
                        ? first(caller, command, draft, change)
                        : Mono.just(outcome))
                .doOnSuccess(outcome -> mappings.forget(organization));
    }

    /** What is wrong with a form that can't be stored because parts of it were not readable. */
    public List<MappingRefusal> refusals(Caller caller, MappingDraft draft) {
        return decide(caller, StageMapping.none(caller.organization()), draft)
                        instanceof Decision.Refused<StageMapping, StageMappingEvent, MappingRefusal>(var reasons)
                ? reasons
                : List.of();
    }

    private Decision<StageMapping, StageMappingEvent, MappingRefusal> decide(
            Caller caller, StageMapping mapping, MappingDraft draft) {
        return caller.has(Role.REFERRALS_ADMIN) && caller.locations().isGlobal()
                ? mapping.decide(draft, platform)
                : Decision.refused(List.of(new OnlyGlobalAdmins()));
    }

    private Mono<CommandOutcome<StageMapping, MappingRefusal>> first(
            Caller caller,
            CommandContext command,
            MappingDraft draft,
            Mono<CommandOutcome<StageMapping, MappingRefusal>> change) {
        List<MappingRefusal> refusals = refusals(caller, draft);
        return refusals.isEmpty()
                ? begin(caller.organization(), command).then(change)
                : Mono.just(new CommandOutcome.Refused<>(refusals));
    }

    /** Makes the place for a first mapping. Whoever makes it makes the same, so two who begin at once don't collide. */
    private Mono<Void> begin(OrganizationId organization, CommandContext command) {
        CommandContext beginning = new CommandContext(
                "begin-stage-mapping",
                null,
                Actor.system("stage mappings"),
                Origin.EVENT,
                command.now(),
                null,
                command.traceparent());
        return commands.create(
                        organization.value(),
                        beginning,
                        () -> Decision.changed(
                                StageMapping.none(organization), List.of(new StageMappingEvent.Begun(organization))))
                .then();
    }
}
