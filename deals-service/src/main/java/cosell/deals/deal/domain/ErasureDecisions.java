package cosell.deals.deal.domain;

import cosell.deals.deal.domain.DealCommand.EraseContact;
import cosell.platform.domain.Decision;
import cosell.platform.domain.privacy.Redactor;

/**
 * Takes a person out of a deal (P-01). It stands above the rules of deals: it is done in any status, and what it leaves
 * need not fulfil what an edit would have to.
 */
final class ErasureDecisions {

    private ErasureDecisions() {}

    static Decision<Deal, DealEvent, DealRefusal> decide(Deal deal, EraseContact command, Circumstances circumstances) {
        Redactor redactor = new Redactor(command.address());
        Deal clean = command.reach().present(deal, redactor);
        return clean.equals(deal) && !command.inHistory()
                ? Decision.unchanged(deal)
                : Decisions.changed(
                        clean.changedAt(circumstances.now()),
                        new DealEvent.ContactErased(ErasedParts.between(deal, clean)));
    }
}
