package cosell.invitations.engagement.domain;

/** What sort of deal it is; derived by its owner. */
public enum DealType {
    PRIVATE,
    PARTNER_LED,
    CO_SELL,
    PARTNER_TO_PARTNER,
    SOLUTION_ASSESSMENT
}
