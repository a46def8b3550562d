package cosell.deals.deal.application;

import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealAction;
import cosell.deals.deal.domain.DealCommand;
import cosell.deals.deal.domain.DealCommand.Edit;
import cosell.deals.deal.domain.DealCommand.EndUnjoined;
import cosell.deals.deal.domain.DealCommand.Ending;
import cosell.deals.deal.domain.DealCommand.GrantVisibility;
import cosell.deals.deal.domain.DealCommand.Join;
import cosell.deals.deal.domain.DealCommand.MarkLost;
import cosell.deals.deal.domain.DealCommand.MarkStage;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.Samples;
import cosell.deals.deal.domain.StageMark;
import cosell.platform.domain.Decision;
import java.util.List;

/**
 * A command in which nothing is wrong but, maybe, that it comes at the wrong time.
 *
 * @param bySuite whether the suite takes it over from an answer that was given elsewhere
 */
record CanonicalCommand(DealAction action, DealCommand command, boolean bySuite) {

    static List<CanonicalCommand> on(Deal deal) {
        ContentDraft renamed = Samples.withName(ContentDraft.of(deal.content()), "Renamed");
        return List.of(
                new CanonicalCommand(DealAction.EDIT, new Edit(renamed, List.of()), false),
                new CanonicalCommand(DealAction.MARK_STAGE, new MarkStage(nextStage(deal), null), false),
                new CanonicalCommand(DealAction.MARK_WON, new MarkWon(null, null, null), false),
                new CanonicalCommand(DealAction.MARK_LOST, new MarkLost("BUDGET", null, null, null), false),
                new CanonicalCommand(DealAction.GRANT_VISIBILITY, new GrantVisibility(), false),
                new CanonicalCommand(DealAction.ACCEPT, new Join(Samples.acceptance(false), false), true),
                new CanonicalCommand(DealAction.DECLINE, new EndUnjoined(Ending.DECLINED, "BUDGET", null), true));
    }

    Decision<Deal, DealEvent, DealRefusal> decide(Deal deal, Circumstances circumstances) {
        return deal.decide(command, circumstances);
    }

    /** A stage in which the deal is not; of an assessment the next one, or the first when there is none left. */
    private static String nextStage(Deal deal) {
        List<String> marked =
                deal.progress().marks().stream().map(StageMark::stage).toList();
        if (deal.content().assessment().isEmpty()) {
            return deal.progress().stage().equals("QUALIFIED") ? "PROPOSED" : "QUALIFIED";
        }
        return marked.contains("LETTER") && !marked.contains("DATA_GATHERED") ? "DATA_GATHERED" : "LETTER";
    }
}
