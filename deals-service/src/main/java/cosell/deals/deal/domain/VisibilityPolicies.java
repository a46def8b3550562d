package cosell.deals.deal.domain;

import cosell.deals.deal.domain.SharingRefusal.AlreadyVisible;
import cosell.deals.deal.domain.SharingRefusal.NothingToGrant;
import java.util.List;

/** The rules about letting the vendor's sellers see a deal (D-16). What is granted already is asked nothing further. */
final class VisibilityPolicies {

    static final ActionPolicy IT_IS_GRANTED_ONCE = ActionPolicy.demands(
            (deal, circumstances) -> !deal.sharing().visibleToVendor(),
            deal -> new AlreadyVisible(deal.sharing().visibleSince()));

    static final ActionPolicy ONLY_A_PRIVATE_OR_PARTNER_DEAL_HAS_IT_TO_GRANT = ActionPolicy.demands(
            (deal, circumstances) -> deal.sharing().visibleToVendor()
                    || (deal.identity().direction() == Direction.OUTBOUND
                            && deal.classification().type() != DealType.CO_SELL),
            deal -> new NothingToGrant(
                    "", deal.classification().type(), deal.identity().direction()));

    static final ActionPolicy ONLY_WHO_IS_ENABLED_FOR_CO_SELL_GRANTS_IT =
            (deal, circumstances) -> InvitingPolicies.ONLY_WHO_IS_ENABLED_FOR_CO_SELL_SHARES
                    .refusals(deal, circumstances)
                    .filter(refusal -> !deal.sharing().visibleToVendor());

    static final List<ActionPolicy> ALL = List.of(
            IT_IS_GRANTED_ONCE,
            ONLY_A_PRIVATE_OR_PARTNER_DEAL_HAS_IT_TO_GRANT,
            ONLY_WHO_IS_ENABLED_FOR_CO_SELL_GRANTS_IT);

    private VisibilityPolicies() {}
}
