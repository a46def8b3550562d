package cosell.deals.deal.domain;

import cosell.deals.deal.domain.DealCommand.Edit;
import cosell.deals.deal.domain.DealCommand.GrantVisibility;
import cosell.deals.deal.domain.DealCommand.MarkLost;
import cosell.deals.deal.domain.DealCommand.MarkStage;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.DealCommand.OwnerCommand;
import cosell.deals.deal.domain.DealCommand.ReplaceMember;
import cosell.platform.domain.Decision;

/** Decides what the organization that owns a deal asks of it. */
final class OwnerDecisions {

    private OwnerDecisions() {}

    static Decision<Deal, DealEvent, DealRefusal> decide(Deal deal, OwnerCommand command, Circumstances circumstances) {
        if (!StatePolicies.allow(deal, circumstances)) {
            return Decision.refused(DealAction.of(command).unmet(deal, circumstances));
        }
        return switch (command) {
            case Edit edit -> Editing.decide(deal, edit, circumstances);
            case ReplaceMember replace -> Replacement.decide(deal, replace, circumstances);
            case MarkStage stage -> Stages.decide(deal, stage, circumstances);
            case MarkWon won -> Closings.won(deal, won, circumstances);
            case MarkLost lost -> Closings.lost(deal, lost, circumstances);
            case GrantVisibility _ -> Visibility.grant(deal, circumstances);
        };
    }
}
