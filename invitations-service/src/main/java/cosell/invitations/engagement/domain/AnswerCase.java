package cosell.invitations.engagement.domain;

import java.time.Instant;

/** Everything that a rule about ending an invitation looks at. */
record AnswerCase(Engagement engagement, Invitation invitation, Requester by, Instant now) {

    Access asInvitee() {
        return Access.toInvited(invitation, by);
    }

    Access asInviter() {
        return Access.toInviting(engagement.deal(), by);
    }

    boolean isVisible() {
        return asInvitee() != Access.NONE || asInviter() != Access.NONE;
    }
}
