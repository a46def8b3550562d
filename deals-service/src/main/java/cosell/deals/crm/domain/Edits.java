package cosell.deals.crm.domain;

import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand.Edit;
import cosell.deals.deal.domain.DealCommand.GrantVisibility;
import java.util.List;

/** Brings an open deal to what the opportunity says, but for stage and outcome. */
final class Edits {

    private Edits() {}

    /** @param closing whether the opportunity's value is its closing value */
    static Course with(Course before, Opportunity opportunity, boolean closing, Circumstances circumstances) {
        Deal deal = before.deal();
        Edit edit = edit(deal, opportunity, closing);
        Course edited = before.then(known -> known.decide(edit, circumstances), FaultPlaces.ofContents(edit.wished()))
                .then(known -> SourceDates.opened(known, opportunity.openedAt(), circumstances.now()), place -> place);
        Course answered = new Course(
                edited.deal(),
                edited.events(),
                Course.joined(edited.faults(), AnswerRules.faults(deal, opportunity.answers(), circumstances)));
        return Boolean.TRUE.equals(opportunity.answers().visibleToVendor())
                ? answered.then(known -> known.decide(new GrantVisibility(), circumstances), FaultPlaces::ofVisibility)
                : answered;
    }

    private static Edit edit(Deal deal, Opportunity opportunity, boolean closing) {
        ContentDraft wished = WishedContent.over(ContentDraft.of(deal.content()), opportunity, closing);
        String location = opportunity.details().locationId();
        boolean moves = location != null && !location.equals(deal.identity().locationId());
        return new Edit(wished, moves ? List.of("/locationId") : List.of());
    }
}
