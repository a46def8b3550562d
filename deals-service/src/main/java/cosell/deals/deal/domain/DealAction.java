package cosell.deals.deal.domain;

import cosell.deals.deal.domain.DealCommand.Edit;
import cosell.deals.deal.domain.DealCommand.GrantVisibility;
import cosell.deals.deal.domain.DealCommand.MarkLost;
import cosell.deals.deal.domain.DealCommand.MarkStage;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.DealCommand.OwnerCommand;
import cosell.deals.deal.domain.DealCommand.ReplaceMember;
import cosell.deals.deal.domain.StateRefusal.Ended;
import cosell.deals.deal.domain.StateRefusal.OnlyReads;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people can do with a deal, each with every rule about when. Some of it is carried out elsewhere: of that, what
 * the deal itself knows is said here. Published by name: never renamed.
 */
public enum DealAction {
    EDIT,
    MARK_STAGE,
    MARK_WON,
    MARK_LOST,
    GRANT_VISIBILITY,
    INVITE_VENDOR,
    INVITE_PARTNER,
    ACCEPT,
    DECLINE,
    REGISTER,
    FAVORITE,
    UNFAVORITE;

    static DealAction of(OwnerCommand command) {
        return switch (command) {
            case Edit _, ReplaceMember _ -> EDIT;
            case MarkStage _ -> MARK_STAGE;
            case MarkWon _ -> MARK_WON;
            case MarkLost _ -> MARK_LOST;
            case GrantVisibility _ -> GRANT_VISIBILITY;
        };
    }

    /**
     * Every condition that is not met, so that it can't be done now. Once a deal has ended, conditions that could be
     * met in an open one are not worth naming.
     */
    public List<DealRefusal> unmet(Deal deal, Circumstances circumstances) {
        List<DealRefusal> all = policies()
                .<DealRefusal>flatMap(policy -> policy.refusals(deal, circumstances))
                .toList();
        boolean ended = all.stream().anyMatch(Ended.class::isInstance);
        return ended
                ? all.stream()
                        .filter(refusal -> refusal instanceof Ended || refusal instanceof OnlyReads)
                        .toList()
                : all;
    }

    private Stream<ActionPolicy> policies() {
        return switch (this) {
            case EDIT, MARK_LOST -> StatePolicies.ALL.stream();
            case MARK_STAGE -> changing(List.of(StagePolicies.A_STAGE_IS_LEFT_TO_MARK));
            case MARK_WON -> changing(List.of(StagePolicies.NO_STAGE_IS_MISSING));
            case GRANT_VISIBILITY -> changing(VisibilityPolicies.ALL);
            case INVITE_VENDOR -> changing(InvitingPolicies.OF_THE_VENDOR);
            case INVITE_PARTNER -> changing(InvitingPolicies.OF_PARTNERS);
            case ACCEPT, DECLINE -> elsewhere(AnswerPolicies.ANSWERING);
            case REGISTER -> elsewhere(RegistrationPolicies.ALL);
            case FAVORITE, UNFAVORITE -> Stream.empty();
        };
    }

    private static Stream<ActionPolicy> changing(List<ActionPolicy> further) {
        return Stream.concat(StatePolicies.ALL.stream(), further.stream());
    }

    /** What the deal's own state does not forbid by D-07 and D-09, because it is no change of the deal. */
    private static Stream<ActionPolicy> elsewhere(List<ActionPolicy> policies) {
        return Stream.concat(policies.stream(), Stream.of(StatePolicies.WHO_ONLY_READS_CHANGES_NOTHING));
    }
}
