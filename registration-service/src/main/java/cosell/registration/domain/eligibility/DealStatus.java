package cosell.registration.domain.eligibility;

/** Where a deal stands. */
public enum DealStatus {
    UNKNOWN,
    RECEIVED,
    ACCEPTED,
    WON,
    LOST,
    DECLINED,
    EXPIRED,
    WITHDRAWN
}
