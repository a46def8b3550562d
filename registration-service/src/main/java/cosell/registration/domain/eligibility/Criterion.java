package cosell.registration.domain.eligibility;

/** The conditions of G-01. Published: never renamed. */
public enum Criterion {
    REGISTRABLE_TYPE,
    ELIGIBLE_SOLUTION,
    DEAL_WON,
    VENDOR_TOOK_PART
}
