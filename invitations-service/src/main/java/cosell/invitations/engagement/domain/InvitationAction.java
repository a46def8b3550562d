package cosell.invitations.engagement.domain;

import cosell.invitations.engagement.domain.EngagementRefusal.NotVisible;
import java.util.List;
import java.util.Optional;

/** What there is to do with one invitation, with the rules about it. Published: never renamed. */
public enum InvitationAction {
    ACCEPT,
    DECLINE,
    WITHDRAW;

    /** Every reason against it; whoever may not see the invitation is told nothing else. */
    List<EngagementRefusal> unmet(AnswerCase asked) {
        return asked.isVisible()
                ? policies().stream()
                        .map(policy -> policy.refusal(asked))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of(new NotVisible());
    }

    private List<AnswerPolicy> policies() {
        return switch (this) {
            case ACCEPT, DECLINE -> AnswerPolicy.OF_ANSWERS;
            case WITHDRAW -> AnswerPolicy.OF_WITHDRAWALS;
        };
    }
}
