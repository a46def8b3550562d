package cosell.deals.deal.domain;

/** Whom a consent speaks about. */
public enum Audience {
    VENDOR,
    PARTNERS
}
