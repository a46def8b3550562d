package cosell.registration.domain.eligibility;

/** What sort of deal it is, as its owner derived it. */
public enum DealType {
    UNKNOWN,
    PRIVATE,
    PARTNER_LED,
    CO_SELL,
    PARTNER_TO_PARTNER,
    SOLUTION_ASSESSMENT
}
