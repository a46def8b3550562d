package cosell.deals.deal.domain;

import cosell.deals.deal.domain.RegistrationRefusal.NotRegistrable;
import cosell.deals.deal.domain.RegistrationRefusal.NotWon;
import cosell.deals.deal.domain.RegistrationRefusal.VendorTookNoPart;
import java.util.List;

/** What a deal knows by itself of its eligibility for registration (G-01); the solutions are judged elsewhere. */
final class RegistrationPolicies {

    static final ActionPolicy ONLY_CO_SELL_AND_PARTNER_LED_DEALS_ARE_REGISTERED = ActionPolicy.demands(
            (deal, circumstances) -> switch (deal.classification().type()) {
                case CO_SELL, PARTNER_LED -> true;
                case PRIVATE, PARTNER_TO_PARTNER, SOLUTION_ASSESSMENT -> false;
            },
            deal -> new NotRegistrable(deal.classification().type()));

    static final ActionPolicy ONLY_A_WON_DEAL_IS_REGISTERED = ActionPolicy.demands(
            (deal, circumstances) -> deal.status() == DealStatus.WON, deal -> new NotWon(deal.status()));

    static final ActionPolicy THE_VENDOR_TOOK_PART_IN_A_CO_SELL_DEAL = ActionPolicy.demands(
            (deal, circumstances) -> deal.classification().type() != DealType.CO_SELL
                    || deal.identity().vendorOwned()
                    || startedByVendor(deal, circumstances)
                    || deal.sharing().invitations().stream().anyMatch(RegistrationPolicies::tookPart),
            deal -> new VendorTookNoPart());

    static final List<ActionPolicy> ALL = List.of(
            ONLY_CO_SELL_AND_PARTNER_LED_DEALS_ARE_REGISTERED,
            ONLY_A_WON_DEAL_IS_REGISTERED,
            THE_VENDOR_TOOK_PART_IN_A_CO_SELL_DEAL);

    private RegistrationPolicies() {}

    private static boolean startedByVendor(Deal deal, Circumstances circumstances) {
        Inviter inviter = deal.sharing().inviter();
        return inviter != null
                && inviter.organization().equals(circumstances.rulebook().vendor());
    }

    private static boolean tookPart(DealInvitation invitation) {
        return invitation.vendor() && (invitation.state() == InvitationState.ACCEPTED || invitation.wonByInvitee());
    }
}
