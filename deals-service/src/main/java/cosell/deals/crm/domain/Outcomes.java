package cosell.deals.crm.domain;

import cosell.deals.crm.domain.Opportunity.Standing;
import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.DealCommand.MarkLost;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.MoneyDraft;
import org.jspecify.annotations.Nullable;

/** Ends an open deal as the opportunity says (D-14). */
final class Outcomes {

    private Outcomes() {}

    static Course with(
            Course before, Standing standing, @Nullable MoneyDraft closingValue, Circumstances circumstances) {
        OpportunityOutcome outcome = standing.outcome();
        if (outcome == null) {
            return before;
        }
        return switch (outcome) {
            case UNKNOWN, OPEN -> before;
            case WON -> {
                MarkWon won = new MarkWon(closingValue, standing.contractDate(), standing.closedAt());
                yield before.then(deal -> deal.decide(won, circumstances), FaultPlaces::ofWon);
            }
            case LOST -> {
                MarkLost lost = new MarkLost(standing.lostReason(), standing.lostNotes(), null, standing.closedAt());
                yield before.then(deal -> deal.decide(lost, circumstances), FaultPlaces::ofLost);
            }
        };
    }
}
