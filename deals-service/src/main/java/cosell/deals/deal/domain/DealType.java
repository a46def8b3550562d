package cosell.deals.deal.domain;

/** What sort of deal it is; always derived. */
public enum DealType {
    PRIVATE,
    PARTNER_LED,
    CO_SELL,
    PARTNER_TO_PARTNER,
    SOLUTION_ASSESSMENT
}
