package cosell.invitations.engagement.domain;

import cosell.invitations.engagement.domain.EngagementRefusal.AlreadyEnded;
import cosell.invitations.engagement.domain.EngagementRefusal.DeadlinePassed;
import cosell.invitations.engagement.domain.EngagementRefusal.MayOnlyRead;
import cosell.invitations.engagement.domain.EngagementRefusal.NotVisible;
import cosell.invitations.engagement.domain.EngagementRefusal.OnlyTheInviteeAnswers;
import cosell.invitations.engagement.domain.EngagementRefusal.OnlyTheInviterWithdraws;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Invitation.Declined;
import cosell.invitations.engagement.domain.Invitation.Expired;
import cosell.invitations.engagement.domain.Invitation.Pending;
import cosell.invitations.engagement.domain.Invitation.Withdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may end an invitation, and until when. */
final class AnswerRules {

    private AnswerRules() {}

    /** Why this person may not answer. */
    static Optional<EngagementRefusal> mayNotAnswer(Engagement engagement, Invitation invitation, Requester by) {
        return switch (Access.toInvited(invitation, by, List.of())) {
            case ACTS -> Optional.empty();
            case READS -> Optional.of(new MayOnlyRead());
            case NONE ->
                Optional.of(
                        Access.toInviting(engagement.deal(), by) == Access.NONE
                                ? new NotVisible()
                                : new OnlyTheInviteeAnswers(invitation.offer().invitee()));
        };
    }

    /** Why this person may not withdraw. */
    static Optional<EngagementRefusal> mayNotWithdraw(Engagement engagement, Invitation invitation, Requester by) {
        return switch (Access.toInviting(engagement.deal(), by)) {
            case ACTS -> Optional.empty();
            case READS -> Optional.of(new MayOnlyRead());
            case NONE ->
                Optional.of(
                        Access.toInvited(invitation, by, List.of()) == Access.NONE
                                ? new NotVisible()
                                : new OnlyTheInviterWithdraws(engagement.deal().organization()));
        };
    }

    /** Why it is too late (I-05, I-06); at the deadline itself nobody answers any more. */
    static Optional<EngagementRefusal> tooLate(Invitation invitation, Instant now) {
        return switch (invitation) {
            case Pending pending ->
                pending.answerableAt(now)
                        ? Optional.empty()
                        : Optional.of(new DeadlinePassed(pending.offer().expiresAt()));
            case Accepted accepted -> Optional.of(new AlreadyEnded(accepted.state(), accepted.at()));
            case Declined declined -> Optional.of(new AlreadyEnded(declined.state(), declined.at()));
            case Expired expired ->
                Optional.of(new DeadlinePassed(expired.offer().expiresAt()));
            case Withdrawn withdrawn -> Optional.of(new AlreadyEnded(withdrawn.state(), withdrawn.at()));
        };
    }
}
