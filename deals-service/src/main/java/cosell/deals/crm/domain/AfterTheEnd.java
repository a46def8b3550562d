package cosell.deals.crm.domain;

import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.StateRefusal.Ended;
import cosell.platform.domain.Fault;
import java.util.List;

/** An opportunity about a deal that has ended: whether it says anything new is asked before D-07 refuses it. */
final class AfterTheEnd {

    private AfterTheEnd() {}

    static Verdict verdict(Deal deal, Opportunity opportunity, List<Fault> faults, Circumstances circumstances) {
        if (!saysNothingNew(deal, opportunity, circumstances)) {
            Fault ended = new Ended(deal.status()).fault().at("");
            return new Verdict.Reject(Course.joined(List.of(ended), faults));
        }
        return faults.isEmpty() ? new Verdict.Leave() : new Verdict.Reject(faults);
    }

    private static boolean saysNothingNew(Deal deal, Opportunity opportunity, Circumstances circumstances) {
        Course untouched = new Course(StandIn.reopened(deal), List.of(), List.of());
        boolean sameContents = Edits.with(untouched, opportunity, Ends.isWon(deal), circumstances)
                        .verdict()
                instanceof Verdict.Leave;
        return sameContents
                && Ends.agree(opportunity, deal)
                && StageWish.wasMarked(
                        opportunity.standing(), deal, circumstances.rulebook().reference());
    }
}
