package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One opportunity shared by several organizations: the copy of the inviting deal and its invitations, oldest first. */
public record Engagement(UUID id, InvitingDeal deal, List<Invitation> invitations) {

    /** More are refused, so that the document stays small. */
    public static final int MOST_INVITATIONS = 50;

    public Engagement {
        invitations = List.copyOf(invitations);
    }

    public Optional<Invitation> invitation(UUID invitationId) {
        return invitations.stream()
                .filter(invitation -> invitation.id().equals(invitationId))
                .findFirst();
    }

    /** The invitations that an organization got. */
    public Stream<Invitation> sentTo(OrganizationId invitee) {
        return invitations.stream()
                .filter(Invitation::wasSent)
                .filter(invitation -> invitation.offer().invitee().equals(invitee));
    }

    /** Those that can still be answered or have to expire. */
    public Stream<Invitation.Pending> pending() {
        return invitations.stream().filter(Invitation.Pending.class::isInstance).map(Invitation.Pending.class::cast);
    }

    /** The engagement whose copy of the inviting deal counts as being at a later position, and is otherwise the same. */
    public Engagement withDealAt(Position position) {
        return withDeal(deal.at(position));
    }

    Engagement withDeal(InvitingDeal newer) {
        return new Engagement(id, newer, invitations);
    }

    Engagement plus(Invitation added) {
        List<Invitation> more = new ArrayList<>(invitations);
        more.add(added);
        return new Engagement(id, deal, more);
    }

    /** The engagement with one invitation in its new state. */
    Engagement with(Invitation changed) {
        return new Engagement(
                id,
                deal,
                invitations.stream()
                        .map(old -> old.id().equals(changed.id()) ? changed : old)
                        .toList());
    }
}
