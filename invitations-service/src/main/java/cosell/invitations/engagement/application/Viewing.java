package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Access;
import cosell.invitations.engagement.domain.Capacity;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Requester;
import cosell.platform.outbox.Stored;
import reactor.core.publisher.Mono;

/** Decides who sees an invitation, from which side (V-01). */
final class Viewing {

    private final InviteeDeals inviteeDeals;

    Viewing(InviteeDeals inviteeDeals) {
        this.inviteeDeals = inviteeDeals;
    }

    /** Empty when the requester may not see it. */
    Mono<SeenInvitation> see(Stored<Engagement> stored, Invitation invitation, Requester by) {
        if (Access.toInviting(stored.state().deal(), by) != Access.NONE) {
            return Mono.just(new SeenInvitation(stored, invitation, Side.INVITER, by));
        }
        return known(invitation, by)
                .filter(known -> Access.toInvited(invitation, known) != Access.NONE)
                .map(known -> new SeenInvitation(stored, invitation, Side.INVITEE, known));
    }

    /** After acceptance the team of the invitee's own deal may see it too. */
    private Mono<Requester> known(Invitation invitation, Requester by) {
        boolean matters = invitation instanceof Accepted
                && by.capacities().contains(Capacity.TAKES_PART)
                && by.organization().equals(invitation.offer().invitee());
        return matters
                ? inviteeDeals
                        .find(invitation.offer().inviteeDealId())
                        .map(by::knowing)
                        .defaultIfEmpty(by)
                : Mono.just(by);
    }
}
