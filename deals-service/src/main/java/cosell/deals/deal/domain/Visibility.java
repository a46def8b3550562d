package cosell.deals.deal.domain;

import cosell.deals.deal.domain.SharingRefusal.AlreadyVisible;
import cosell.platform.domain.Decision;
import java.util.List;

/** Answers "may vendor sellers see it?" with yes, once and for ever (D-16). */
final class Visibility {

    private Visibility() {}

    static Decision<Deal, DealEvent, DealRefusal> grant(Deal deal, Circumstances circumstances) {
        List<DealRefusal> refusals = DealAction.GRANT_VISIBILITY.unmet(deal, circumstances);
        if (refusals.stream().anyMatch(AlreadyVisible.class::isInstance)) {
            return Decision.unchanged(deal);
        }
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        Sharing visible = deal.sharing().visibleFrom(circumstances.now());
        Classification type = TypeRule.ofOutbound(
                deal.identity(),
                deal.content(),
                visible,
                circumstances.rulebook().vendor());
        return Decisions.changed(
                deal.withSharing(visible, type, circumstances.now()), new DealEvent.VisibilityGranted(deal.dealId()));
    }
}
