package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.AcceptanceDraft;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementCommand;
import cosell.invitations.engagement.domain.EngagementCommand.Accept;
import cosell.invitations.engagement.domain.EngagementCommand.Decline;
import cosell.invitations.engagement.domain.EngagementCommand.Withdraw;
import cosell.invitations.engagement.domain.EngagementDecider;
import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.platform.domain.Position;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Stored;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Ends invitations: the invitee accepts or declines, the inviter withdraws (I-05 to I-08). */
public final class AnswerInvitation {

    private final Engagements engagements;
    private final EngagementDecider decider;
    private final InviteeDeals inviteeDeals;
    private final CopyWait copies;

    public AnswerInvitation(
            Engagements engagements, EngagementDecider decider, InviteeDeals inviteeDeals, CopyWait copies) {
        this.engagements = engagements;
        this.decider = decider;
        this.inviteeDeals = inviteeDeals;
        this.copies = copies;
    }

    public Mono<CommandOutcome<Engagement, EngagementRefusal>> accept(UUID id, AcceptanceDraft draft, Ask ask) {
        return run(id, new Accept(id, ask.by(), draft), ask);
    }

    public Mono<CommandOutcome<Engagement, EngagementRefusal>> decline(
            UUID id, @Nullable String reason, @Nullable String notes, Ask ask) {
        return run(id, new Decline(id, ask.by(), reason, notes), ask);
    }

    public Mono<CommandOutcome<Engagement, EngagementRefusal>> withdraw(UUID id, Ask ask) {
        return run(id, new Withdraw(id, ask.by()), ask);
    }

    private Mono<CommandOutcome<Engagement, EngagementRefusal>> run(UUID id, EngagementCommand command, Ask ask) {
        return copies.until(
                        engagements.ofInvitation(ask.scope(), id).flatMap(stored -> position(stored, id, ask)),
                        ask.after())
                .then(Mono.defer(() -> engagements.ofInvitation(ask.scope(), id)))
                .flatMap(stored -> engagements.run(
                        ask,
                        stored.id(),
                        state -> decider.decide(state, command, ask.context().now())))
                .defaultIfEmpty(new CommandOutcome.NotFound<>());
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
