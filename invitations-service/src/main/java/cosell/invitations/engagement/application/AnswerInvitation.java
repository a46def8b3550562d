package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.AcceptanceDraft;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementCommand;
import cosell.invitations.engagement.domain.EngagementCommand.Accept;
import cosell.invitations.engagement.domain.EngagementCommand.Decline;
import cosell.invitations.engagement.domain.EngagementCommand.Withdraw;
import cosell.invitations.engagement.domain.EngagementDecider;
import cosell.invitations.engagement.domain.Requester;
import cosell.platform.domain.Position;
import cosell.platform.outbox.Stored;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Ends invitations: the invitee accepts or declines, the inviter withdraws (I-05 to I-08). Whoever may not see an
 * invitation finds none, whatever the command says.
 */
public final class AnswerInvitation {

    private final Engagements engagements;
    private final ReadInvitations invitations;
    private final EngagementDecider decider;
    private final InviteeDeals inviteeDeals;
    private final CopyWait copies;

    public AnswerInvitation(
            Engagements engagements,
            ReadInvitations invitations,
            EngagementDecider decider,
            InviteeDeals inviteeDeals,
            CopyWait copies) {
        this.engagements = engagements;
        this.invitations = invitations;
        this.decider = decider;
        this.inviteeDeals = inviteeDeals;
        this.copies = copies;
    }

    public Mono<Ran> accept(UUID id, AcceptanceDraft draft, Ask ask) {
        return run(id, by -> new Accept(id, by, draft), ask);
    }

    public Mono<Ran> decline(UUID id, @Nullable String reason, @Nullable String notes, Ask ask) {
        return run(id, by -> new Decline(id, by, reason, notes), ask);
    }

    public Mono<Ran> withdraw(UUID id, Ask ask) {
        return run(id, by -> new Withdraw(id, by), ask);
    }

    private Mono<Ran> run(UUID id, Function<Requester, EngagementCommand> command, Ask ask) {
        return copies.until(
                        engagements.ofInvitation(ask.scope(), id).flatMap(stored -> position(stored, id, ask)),
                        ask.after())
                .then(Mono.defer(() -> invitations.find(ask.scope(), ask.by(), id)))
                .flatMap(seen -> engagements.run(
                        ask,
                        seen.engagement().id(),
                        state -> decider.decide(
                                state, command.apply(seen.by()), ask.context().now())))
                .defaultIfEmpty(Ran.notFound());
    }

    /** The position of the asker's own deal in this engagement. */
    private Mono<Position> position(Stored<Engagement> stored, UUID invitationId, Ask ask) {
        boolean inviter = stored.state().deal().organization().equals(ask.by().organization());
        return inviter
                ? Mono.just(Engagements.position(stored))
                : Mono.justOrEmpty(stored.state().invitation(invitationId))
                        .flatMap(invitation ->
                                inviteeDeals.position(invitation.offer().inviteeDealId()));
    }
}
