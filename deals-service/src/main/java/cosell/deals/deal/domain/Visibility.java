package cosell.deals.deal.domain;

import cosell.deals.deal.domain.SharingRefusal.NotEnabled;
import cosell.deals.deal.domain.SharingRefusal.NothingToGrant;
import cosell.deals.directory.domain.Organization;
import cosell.platform.domain.Decision;

/** Answers "may vendor sellers see it?" with yes, once and for ever (D-16). */
final class Visibility {

    private Visibility() {}

    static Decision<Deal, DealEvent, DealRefusal> grant(Deal deal, Circumstances circumstances) {
        if (deal.sharing().visibleToVendor()) {
            return Decision.unchanged(deal);
        }
        Identity identity = deal.identity();
        if (identity.direction() == Direction.INBOUND || deal.classification().type() == DealType.CO_SELL) {
            return Decisions.refused(
                    new NothingToGrant("", deal.classification().type(), identity.direction()));
        }
        Rulebook rulebook = circumstances.rulebook();
        if (rulebook.directory()
                .organization(deal.organization())
                .filter(Organization::coSellEnabled)
                .isEmpty()) {
            return Decisions.refused(new NotEnabled(""));
        }
        Sharing visible = deal.sharing().visibleFrom(circumstances.now());
        Classification type = TypeRule.ofOutbound(identity, deal.content(), visible, rulebook.vendor());
        return Decisions.changed(
                deal.withSharing(visible, type, circumstances.now()), new DealEvent.VisibilityGranted(deal.dealId()));
    }
}
