package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Position;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The stored engagements, and commands on them. */
public final class Engagements {

    private final AggregateStore<Engagement, EngagementEvent> store;
    private final Commands<Engagement, EngagementEvent, EngagementRefusal> commands;

    public Engagements(AggregateStore<Engagement, EngagementEvent> store) {
        this.store = store;
        this.commands = new Commands<>(store);
    }

    public Mono<Stored<Engagement>> find(OrganizationScope scope, String id) {
        return store.find(scope, id);
    }

    /** The engagement that an invitation is part of. */
    public Mono<Stored<Engagement>> ofInvitation(OrganizationScope scope, UUID invitationId) {
        return store.holderOf(EngagementKeys.INVITATIONS, invitationId.toString())
                .flatMap(id -> store.find(scope, id));
    }

    /** The engagement that a deal is part of, as the inviting one or as an invitee's. */
    public Mono<Stored<Engagement>> ofDeal(OrganizationScope scope, UUID dealId) {
        return store.holderOf(EngagementKeys.DEALS, dealId.toString()).flatMap(id -> store.find(scope, id));
    }

    /** Up to which event of the inviting deal an engagement's copy goes. */
    static Position position(Stored<Engagement> stored) {
        return stored.state().deal().position();
    }

    /** Carries a command out, or says what it would do. */
    Mono<Ran> run(
            Ask ask, String id, Function<Engagement, Decision<Engagement, EngagementEvent, EngagementRefusal>> decide) {
        return ask.dryRun()
                ? commands.dryRun(dry -> change(dry, ask, id, decide))
                        .map(run -> new Ran(run.outcome(), true, run.events()))
                : change(commands, ask, id, decide).map(outcome -> new Ran(outcome, false, List.of()));
    }

    private static Mono<CommandOutcome<Engagement, EngagementRefusal>> change(
            Commands<Engagement, EngagementEvent, EngagementRefusal> commands,
            Ask ask,
            String id,
            Function<Engagement, Decision<Engagement, EngagementEvent, EngagementRefusal>> decide) {
        return commands.change(
                ask.scope(), id, ask.isExpected(), ask.context(), stored -> decide.apply(stored.state()));
    }
}
