package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Ecosystem;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementCommand.Invite;
import cosell.invitations.engagement.domain.EngagementDecider;
import cosell.invitations.engagement.domain.InvitationDraft;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Invites one organization more to an engagement (I-01 to I-04). */
public final class InviteOrganization {

    private final Engagements engagements;
    private final EngagementDecider decider;
    private final PartnerDirectory directory;
    private final CopyWait copies;

    public InviteOrganization(
            Engagements engagements, EngagementDecider decider, PartnerDirectory directory, CopyWait copies) {
        this.engagements = engagements;
        this.decider = decider;
        this.directory = directory;
        this.copies = copies;
    }

    /** Which engagement is meant: by its own id, or by a deal that takes part. */
    public record Target(
            @Nullable UUID engagementId, @Nullable UUID dealId) {}

    public Mono<Ran> handle(Target target, UUID invitationId, InvitationDraft draft, Ask ask) {
        return copies.until(find(ask.scope(), target).map(Engagements::position), ask.after())
                .then(Mono.defer(() -> find(ask.scope(), target)))
                .flatMap(stored -> invite(stored, invitationId, draft, ask))
                .defaultIfEmpty(Ran.notFound());
    }

    private Mono<Stored<Engagement>> find(OrganizationScope scope, Target target) {
        Mono<Stored<Engagement>> byId =
                Mono.justOrEmpty(target.engagementId()).flatMap(id -> engagements.find(scope, id.toString()));
        UUID dealId = target.dealId();
        return dealId == null ? byId : byId.switchIfEmpty(engagements.ofDeal(scope, dealId));
    }

    private Mono<Ran> invite(Stored<Engagement> stored, UUID invitationId, InvitationDraft draft, Ask ask) {
        return parties(stored, draft).flatMap(ecosystem -> {
            Invite command = new Invite(invitationId, ask.by(), ask.context().actor(), draft, ecosystem);
            return engagements.run(
                    ask,
                    stored.id(),
                    state -> decider.decide(state, command, ask.context().now()));
        });
    }

    private Mono<Ecosystem> parties(Stored<Engagement> stored, InvitationDraft draft) {
        Set<OrganizationId> involved = new HashSet<>();
        involved.add(stored.state().deal().organization());
        draft.inviteeId().ifPresent(involved::add);
        return directory.parties(involved);
    }
}
