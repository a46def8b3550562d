package cosell.registration.domain.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One condition of G-01. All are always asked, so that each is reported on its own with its facts. */
@FunctionalInterface
interface EligibilityPolicy {

    Set<DealType> REGISTRABLE = Set.of(DealType.CO_SELL, DealType.PARTNER_LED);

    EligibilityPolicy THE_TYPE_IS_CO_SELL_OR_PARTNER_LED = facts -> new Finding(
            Criterion.REGISTRABLE_TYPE,
            REGISTRABLE.contains(facts.deal().type()),
            Map.of("type", facts.deal().type()));

    EligibilityPolicy AN_INCENTIVE_ELIGIBLE_SOLUTION_IS_IN_THE_DEAL = facts -> new Finding(
            Criterion.ELIGIBLE_SOLUTION,
            !facts.programmes().isEmpty(),
            Map.of("solutions", facts.deal().solutions(), "eligible", new TreeMap<>(facts.programmes())));

    EligibilityPolicy THE_DEAL_IS_WON = facts -> new Finding(
            Criterion.DEAL_WON,
            facts.deal().isWon(),
            Map.of("status", facts.deal().status()));

    /** Asked of co-sell deals only; of others it demands nothing. */
    EligibilityPolicy THE_VENDOR_TOOK_PART_IN_A_CO_SELL_DEAL = facts -> {
        boolean required = facts.deal().type() == DealType.CO_SELL;
        VendorPart vendor = facts.vendor();
        return new Finding(Criterion.VENDOR_TOOK_PART, !required || vendor.tookPart(), vendorFacts(required, vendor));
    };

    List<EligibilityPolicy> ALL = List.of(
            THE_TYPE_IS_CO_SELL_OR_PARTNER_LED,
            AN_INCENTIVE_ELIGIBLE_SOLUTION_IS_IN_THE_DEAL,
            THE_DEAL_IS_WON,
            THE_VENDOR_TOOK_PART_IN_A_CO_SELL_DEAL);

    Finding check(EligibilityFacts facts);

    private static Map<String, Object> vendorFacts(boolean required, VendorPart vendor) {
        return Map.of(
                "required", required,
                "accepted", vendor.accepted(),
                "startedByVendor", vendor.started(),
                "wonByVendor", vendor.won(),
                "invitation", vendor.invitation() == null ? "NONE" : vendor.invitation());
    }
}
