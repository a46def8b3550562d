package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.domain.Decision.Unchanged;
import cosell.platform.domain.Position;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
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

    /** Decides a command and stores what it changes, or only decides it. */
    Mono<CommandOutcome<Engagement, EngagementRefusal>> run(
            Ask ask, String id, Function<Engagement, Decision<Engagement, EngagementEvent, EngagementRefusal>> decide) {
        if (ask.checkOnly()) {
            return store.find(ask.scope(), id)
                    .map(stored -> checked(stored, decide.apply(stored.state())))
                    .defaultIfEmpty(new CommandOutcome.NotFound<>());
        }
        return commands.change(
                ask.scope(),
                id,
                stored -> ask.isExpected().test(stored),
                ask.context(),
                stored -> decide.apply(stored.state()));
    }

    private static CommandOutcome<Engagement, EngagementRefusal> checked(
            Stored<Engagement> stored, Decision<Engagement, EngagementEvent, EngagementRefusal> decision) {
        return switch (decision) {
            case Changed<Engagement, EngagementEvent, EngagementRefusal> _ ->
                new CommandOutcome.Accepted<>(stored, false);
            case Unchanged<Engagement, EngagementEvent, EngagementRefusal> _ ->
                new CommandOutcome.Accepted<>(stored, false);
            case Refused<Engagement, EngagementEvent, EngagementRefusal>(var reasons) ->
                new CommandOutcome.Refused<>(reasons);
        };
    }
}
