package cosell.deals.stages.application;

import cosell.deals.deal.domain.StageScale;
import cosell.deals.stages.domain.MappingDraft;
import cosell.deals.stages.domain.MappingRefusal;
import cosell.deals.stages.domain.MappingRefusal.OnlyGlobalAdmins;
import cosell.deals.stages.domain.StageMapping;
import cosell.deals.stages.domain.StageMappingEvent;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.domain.Decision.Unchanged;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.domain.Position;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.DryRun;
import cosell.platform.outbox.Stored;
import cosell.platform.outbox.WrittenCommand;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** Carries out a person's change of the own organization's stage mapping. Thread-safe. */
public final class ChangeStageMapping {

    private static final String BEGIN = "begin-stage-mapping";

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

    /** What the change would make of the mapping; nothing is stored, not even the place for a first one. */
    public Mono<DryRun<StageMapping, StageMappingEvent, MappingRefusal>> foresee(
            Caller caller, CommandContext command, Predicate<Stored<StageMapping>> isExpected, MappingDraft draft) {
        return commands.dryRun(on -> on.change(
                        OrganizationScope.of(caller),
                        caller.organization().value(),
                        isExpected,
                        command,
                        stored -> decide(caller, stored.state(), draft)))
                .map(run -> run.outcome() instanceof CommandOutcome.NotFound
                        ? foreseeFirst(caller, command, isExpected, draft)
                        : run);
    }

    private DryRun<StageMapping, StageMappingEvent, MappingRefusal> foreseeFirst(
            Caller caller, CommandContext command, Predicate<Stored<StageMapping>> isExpected, MappingDraft draft) {
        StageMapping none = StageMapping.none(caller.organization());
        Stored<StageMapping> begun = begun(none, command);
        return switch (decide(caller, none, draft)) {
            case Refused<StageMapping, StageMappingEvent, MappingRefusal>(var reasons) ->
                new DryRun<>(new CommandOutcome.Refused<>(reasons), List.of());
            case Decision<StageMapping, StageMappingEvent, MappingRefusal> _
            when !isExpected.test(begun) -> new DryRun<>(new CommandOutcome.Stale<>(begun), List.of());
            case Changed<StageMapping, StageMappingEvent, MappingRefusal>(var state, var events) ->
                new DryRun<>(new CommandOutcome.Accepted<>(begun(state, command), false), events);
            case Unchanged<StageMapping, StageMappingEvent, MappingRefusal> _ ->
                new DryRun<>(new CommandOutcome.Accepted<>(begun, false), List.of());
        };
    }

    /** As if the place for a first mapping were there. */
    private static Stored<StageMapping> begun(StageMapping state, CommandContext command) {
        String organization = state.organization().value();
        return new Stored<>(
                organization,
                1,
                1,
                new Position(0, 1),
                List.of(organization),
                state,
                List.of(),
                new WrittenCommand(BEGIN, null, 1, command.now()),
                Map.of(),
                0);
    }

    /** What is wrong with a form that can't be stored because parts of it were not readable. */
    public List<MappingRefusal> refusals(Caller caller, MappingDraft draft) {
        return decide(caller, StageMapping.none(caller.organization()), draft)
                        instanceof Refused<StageMapping, StageMappingEvent, MappingRefusal>(var reasons)
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
                BEGIN, null, Actor.system("stage mappings"), Origin.EVENT, command.now(), null, command.traceparent());
        return commands.create(
                        organization.value(),
                        beginning,
                        () -> Decision.changed(
                                StageMapping.none(organization), List.of(new StageMappingEvent.Begun(organization))))
                .then();
    }
}
