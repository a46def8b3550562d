package cosell.invitations.engagement.domain;

import cosell.invitations.engagement.domain.EngagementRefusal.AlreadyEnded;
import cosell.invitations.engagement.domain.EngagementRefusal.DeadlinePassed;
import cosell.invitations.engagement.domain.EngagementRefusal.MayOnlyRead;
import cosell.invitations.engagement.domain.EngagementRefusal.OnlyTheInviteeAnswers;
import cosell.invitations.engagement.domain.EngagementRefusal.OnlyTheInviterWithdraws;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Invitation.Declined;
import cosell.invitations.engagement.domain.Invitation.Expired;
import cosell.invitations.engagement.domain.Invitation.Pending;
import cosell.invitations.engagement.domain.Invitation.Withdrawn;
import java.util.List;
import java.util.Optional;

/** A rule about ending an invitation. All of them are asked, for the command and for "why not yet?" alike. */
@FunctionalInterface
interface AnswerPolicy {

    AnswerPolicy ONLY_THE_INVITEE_ANSWERS = asked -> whyNot(
            asked.asInvitee(),
            new OnlyTheInviteeAnswers(asked.invitation().offer().invitee()));

    AnswerPolicy ONLY_THE_INVITER_WITHDRAWS = asked -> whyNot(
            asked.asInviter(),
            new OnlyTheInviterWithdraws(asked.engagement().deal().organization()));

    /** I-05, I-06: at the deadline itself nobody answers any more. */
    AnswerPolicy ONLY_WHILE_IT_IS_PENDING = asked -> switch (asked.invitation()) {
        case Pending pending ->
            pending.answerableAt(asked.now())
                    ? Optional.empty()
                    : Optional.of(new DeadlinePassed(pending.offer().expiresAt()));
        case Accepted accepted -> Optional.of(new AlreadyEnded(accepted.state(), accepted.at()));
        case Declined declined -> Optional.of(new AlreadyEnded(declined.state(), declined.at()));
        case Expired expired -> Optional.of(new DeadlinePassed(expired.offer().expiresAt()));
        case Withdrawn withdrawn -> Optional.of(new AlreadyEnded(withdrawn.state(), withdrawn.at()));
    };

    List<AnswerPolicy> OF_ANSWERS = List.of(ONLY_THE_INVITEE_ANSWERS, ONLY_WHILE_IT_IS_PENDING);

    List<AnswerPolicy> OF_WITHDRAWALS = List.of(ONLY_THE_INVITER_WITHDRAWS, ONLY_WHILE_IT_IS_PENDING);

    Optional<EngagementRefusal> refusal(AnswerCase asked);

    private static Optional<EngagementRefusal> whyNot(Access access, EngagementRefusal otherSide) {
        return switch (access) {
            case ACTS -> Optional.empty();
            case READS -> Optional.of(new MayOnlyRead());
            case NONE -> Optional.of(otherSide);
        };
    }
}
