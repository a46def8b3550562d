package cosell.deals.deal.application;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealType;
import java.util.List;

/** What the vendor's sellers may see of deals that partners lead; an assessment counts as such (V-02, I-02). */
public final class PartnerLed {

    public static final List<DealType> TYPES = List.of(DealType.PARTNER_LED, DealType.SOLUTION_ASSESSMENT);

    private PartnerLed() {}

    public static boolean holds(Deal deal) {
        return !deal.identity().vendorOwned()
                && deal.sharing().visibleToVendor()
                && TYPES.contains(deal.classification().type());
    }
}
