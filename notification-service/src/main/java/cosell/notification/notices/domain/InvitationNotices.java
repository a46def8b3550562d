package cosell.notification.notices.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is told what about an invitation. */
public final class InvitationNotices {

    /** For these reasons the suite itself takes an invitation back, so the inviter has to be told (I-04a, I-08). */
    private static final Set<String> BY_THE_SUITE = Set.of("NOT_IN_ECOSYSTEM", "REQUIREMENT_LOST");

    private InvitationNotices() {}

    /** @param told the invitations whose invitee was told of them before this event */
    public static List<Notify> of(InvitationStep event, List<UUID> told) {
        return switch (event.happened()) {
            case SENT -> ifPending(event, new Notice.InvitationReceived(event.facts()));
            case REMINDED -> ifPending(event, new Notice.InvitationReminder(event.facts(), event.daysLeft()));
            case ACCEPTED -> List.of(new Notify(new Notice.InvitationAccepted(event.invitee()), event.toInviter()));
            case DECLINED -> List.of(new Notify(declined(event), event.toInviter()));
            case EXPIRED -> List.of(new Notify(expired(event), event.toInviter()));
            case WITHDRAWN -> withdrawn(event, told);
        };
    }

    /** An invitation that ended in the same write was never open to an answer: its invitee learns nothing of it. */
    private static List<Notify> ifPending(InvitationStep event, Notice notice) {
        return event.pending() ? List.of(new Notify(notice, event.toInvitee())) : List.of();
    }

    private static Notice declined(InvitationStep event) {
        return new Notice.InvitationDeclined(event.invitee(), event.reason(), event.reasonNotes());
    }

    private static Notice expired(InvitationStep event) {
        return new Notice.InvitationExpired(event.invitee(), event.facts().expiresAt());
    }

    private static List<Notify> withdrawn(InvitationStep event, List<UUID> told) {
        List<Notify> notices = new ArrayList<>();
        if (told.contains(event.invitationId())) {
            InvitationFacts facts = event.facts();
            notices.add(new Notify(
                    new Notice.InvitationWithdrawn(facts.inviter(), facts.dealName(), facts.customer(), event.reason()),
                    event.toInvitee()));
        }
        if (event.reason() != null && BY_THE_SUITE.contains(event.reason())) {
            notices.add(new Notify(new Notice.InvitationCancelled(event.invitee(), event.reason()), event.toInviter()));
        }
        return notices;
    }
}
