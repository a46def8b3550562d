package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Access;
import cosell.invitations.engagement.domain.Capacity;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.invitations.engagement.domain.Person;
import cosell.invitations.engagement.domain.Requester;
import cosell.platform.outbox.Stored;
import java.util.List;
import reactor.core.publisher.Mono;

/** Decides who sees an invitation, from which side (V-01). */
final class Viewing {

    private final InviteeDeals inviteeDeals;

    Viewing(InviteeDeals inviteeDeals) {
        this.inviteeDeals = inviteeDeals;
    }

    /** Empty when the requester may not see it. */
    Mono<SeenInvitation> see(Stored<Engagement> stored, Invitation invitation, Requester by) {
        Access inviting = Access.toInviting(stored.state().deal(), by);
        if (inviting != Access.NONE) {
            return Mono.just(new SeenInvitation(stored, invitation, Side.INVITER, inviting));
        }
        return team(invitation, by)
                .map(team -> Access.toInvited(invitation, by, team))
                .filter(access -> access != Access.NONE)
                .map(access -> new SeenInvitation(stored, invitation, Side.INVITEE, access));
    }

    /** After acceptance the team of the invitee's own deal may see it too. */
    private Mono<List<Person>> team(Invitation invitation, Requester by) {
        boolean matters = invitation instanceof Accepted
                && by.capacities().contains(Capacity.TAKES_PART)
                && by.organization().equals(invitation.offer().invitee());
        return matters
                ? inviteeDeals
                        .find(invitation.offer().inviteeDealId())
                        .map(InviteeDeal::team)
                        .defaultIfEmpty(List.of())
                : Mono.just(List.of());
    }
}
